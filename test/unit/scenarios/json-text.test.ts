import { describe, expect, it } from 'vitest';
import { parseJsonText } from '../../../lib/scenarios/json-text.ts';

describe('parseJsonText', () => {
  it('reads JSON behind a byte order mark', () => {
    expect(parseJsonText('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each([
    ['{\n  "a": x\n}', 2, 8, false],
    ['{\r\n  "a": 1,\r\n  b\r\n}', 3, 3, false],
    ['[1,\r2,\r,]', 3, 1, false],
    ['x', 1, 1, false],
    ['\uFEFFx', 1, 1, false],
    ['{\n"a": 1', 2, 7, true],
    ['{"a": 1\n\n', 3, 1, true],
  ])('names line and column of the fault in %j', (text, line, column, truncated) => {
    expect(parseJsonText(text)).toEqual({
      ok: false,
      error: { code: 'not-json', line, column, truncated },
    });
  });
});
