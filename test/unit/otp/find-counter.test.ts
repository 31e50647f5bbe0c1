import { describe, expect, it } from 'vitest';

import { codeAt, findCounter, type HotpAccount } from '../../../lib/otp/index.ts';

const account: HotpAccount = {
  type: 'hotp',
  issuer: 'ACME',
  label: 'ann',
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  sites: [],
  algorithm: 'SHA1',
  digits: 6,
  counter: 5,
};

describe('findCounter', () => {
  // RFC 4226 appendix D.
  it.each([
    ['254676', 5],
    ['520489', 9],
    ['755224', 0],
    ['399 871', 8],
  ])('finds the counter of %s', (code, counter) => {
    expect(findCounter(account, code)).toBe(counter);
  });

  it('looks a thousand codes ahead and no further', () => {
    const at = (counter: number) => codeAt({ ...account, counter }, 0).code;
    expect(findCounter(account, at(1005))).toBe(1005);
    expect(findCounter(account, at(1006))).toBeNull();
  });

  it('finds nothing for what is no code of the account', () => {
    expect(findCounter(account, '')).toBeNull();
    expect(findCounter(account, '25467')).toBeNull();
    expect(findCounter(account, 'abcdef')).toBeNull();
  });

  it('stays within what a counter can be', () => {
    const last = { ...account, counter: Number.MAX_SAFE_INTEGER - 1 };
    expect(findCounter(last, codeAt(last, 0).code)).toBe(last.counter);
    expect(findCounter({ ...account, counter: 0 }, '969429')).toBe(3);
  });
});
