import { describe, expect, it } from 'vitest';

import { newIds, randomBytes } from '../../../lib/vault/random.ts';

describe('random bytes', () => {
  it('are random to the last, however many', () => {
    const bytes = randomBytes(200_000);
    // Eight zeros at the end of a block come by chance once in 10^19 times.
    for (const end of [65_536, 131_072, 200_000]) {
      expect(bytes.subarray(end - 8, end).some((byte) => byte !== 0)).toBe(true);
    }
  });
});

describe('many ids', () => {
  it('are each another, of 24 characters that stand in a file name', () => {
    const ids = newIds(5000);
    expect(new Set(ids).size).toBe(5000);
    expect(ids.every((id) => /^[\w-]{24}$/.test(id))).toBe(true);
  });
});
