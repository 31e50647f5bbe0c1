import { describe, expect, it } from 'vitest';

import { coloured, plain, wantsColour } from '../../../lib/cli/paint.ts';

describe('wantsColour', () => {
  const terminal = { isTTY: true };
  it.each([
    [terminal, {}, true],
    [{}, {}, false],
    [terminal, { TERM: 'dumb' }, false],
    [terminal, { NO_COLOR: '1' }, false],
    [terminal, { NO_COLOR: '' }, true],
    [terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [{}, { FORCE_COLOR: '' }, true],
    [terminal, { FORCE_COLOR: '0' }, false],
    [terminal, { FORCE_COLOR: 'false' }, false],
  ])('is for %j and %j %s', (stream, environment, expected) => {
    expect(wantsColour(stream, environment)).toBe(expected);
  });
});

describe('paint', () => {
  it('colours, or leaves text as it is', () => {
    expect(coloured('bad', 'x')).toBe('\u001b[31mx\u001b[39m');
    expect(plain('bad', 'x')).toBe('x');
  });
});
