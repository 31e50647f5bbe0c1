import { describe, expect, it } from 'vitest';

import { parsePoints, parseRequiredLevel } from '../../../lib/policy/index.ts';

describe('parsePoints', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    [' 5 ', 5],
    ['007', 7],
    ['1000', 1000],
  ])('reads %j', (text, value) => {
    expect(parsePoints(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['1e3', 'not-a-whole-number'],
    ['5.0', 'not-a-whole-number'],
    ['5,5', 'not-a-whole-number'],
    ['+5', 'not-a-whole-number'],
    ['five', 'not-a-whole-number'],
    ['0x10', 'not-a-whole-number'],
    ['1 000', 'not-a-whole-number'],
    ['٥', 'not-a-whole-number'],
    ['-1', 'out-of-range'],
    ['1001', 'out-of-range'],
    ['99999999999999999999', 'out-of-range'],
  ])('refuses %j', (text, code) => {
    expect(parsePoints(text)).toMatchObject({ ok: false, error: { code, text } });
  });

  it('tells the range', () => {
    expect(parsePoints('1001')).toEqual({
      ok: false,
      error: { code: 'out-of-range', text: '1001', value: 1001, min: 0, max: 1000 },
    });
  });
});

describe('parseRequiredLevel', () => {
  it.each([
    ['1', 1],
    ['1000', 1000],
  ])('reads %j', (text, value) => {
    expect(parseRequiredLevel(text)).toEqual({ ok: true, value });
  });

  it('says of 0 that it is level zero', () => {
    expect(parseRequiredLevel(' 0')).toEqual({
      ok: false,
      error: { code: 'level-zero', text: ' 0' },
    });
  });

  it.each(['-1', '1001'])('tells the range of %j', (text) => {
    expect(parseRequiredLevel(text)).toEqual({
      ok: false,
      error: { code: 'out-of-range', text, value: Number(text), min: 1, max: 1000 },
    });
  });

  it('refuses what is no number', () => {
    expect(parseRequiredLevel('abc')).toMatchObject({ error: { code: 'not-a-whole-number' } });
  });
});
