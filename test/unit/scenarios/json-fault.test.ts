import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../lib/scenarios/json-fault.ts';

describe('jsonFault', () => {
  it.each([
    ['{"a":1 "b":2}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a":[1}', 7],
    ['[]]', 2],
    ['{} {}', 3],
    ['01', 1],
    ['1.x', 2],
    ['1e+x', 3],
    ['-x', 1],
    ['nul!', 3],
    ['undefined', 0],
    ["'a'", 0],
    ['"a\nb"', 2],
    ['"\\x"', 2],
    ['"\\u12g4"', 5],
    ['\u00a0{}', 0],
    [',', 0],
  ])('finds the place in %j', (text, offset) => {
    expect(jsonFault(text)).toBe(offset);
  });

  it.each(['', ' ', '{', '{"a', '{"a"', '{"a":', '{"a":1', '{"a":1,', '[1,', '"\\', '"\\u00', '-'])(
    'says that %j ends too early',
    (text) => {
      expect(jsonFault(text)).toBe(text.length);
    },
  );

  it('survives a hundred thousand open brackets', () => {
    expect(jsonFault('['.repeat(100_000))).toBe(100_000);
  });
});
