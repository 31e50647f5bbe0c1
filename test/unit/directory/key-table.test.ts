import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { KeyTable } from '../../../lib/directory/key-table.ts';
import { bytesOf } from '../../support/read-bytes.ts';

const firstUser = (table: KeyTable, key: string, user: number): number | null => {
  const bytes = bytesOf(key);
  return table.firstUser(bytes, 0, bytes.length, user);
};

describe('the table of keys', () => {
  it('finds every key again, in any case, and takes no two for one', () => {
    const table = new KeyTable();
    for (let user = 0; user < 200_000; user++) {
      if (firstUser(table, `user.${user}@acme.example`, user) !== null) expect(user).toBeNull();
    }
    for (let user = 0; user < 200_000; user += 997) {
      expect(firstUser(table, `User.${user}@ACME.example`, 0)).toBe(user);
    }
  });

  it.each([50_000, 100_000, 200_000, 300_000])('takes at most 24 bytes a key at %i', (keys) => {
    const table = new KeyTable();
    for (let user = 0; user < keys; user++) firstUser(table, `u${user}`, user);
    expect(table.bytes / keys).toBeLessThanOrEqual(24);
  });

  it('tells of repeated keys what it would have answered at once', () => {
    const told: string[] = [];
    const later = new KeyTable((first, user) => told.push(`${first} ${user}`));
    const atOnce = new KeyTable();
    const expected: string[] = [];
    for (let user = 0; user < 100_000; user++) {
      const bytes = bytesOf(`${(user * 7919) % 60_000}`);
      later.add(bytes, 0, bytes.length, user);
      const first = atOnce.firstUser(bytes, 0, bytes.length, user);
      if (first !== null) expected.push(`${first} ${user}`);
    }
    later.finish();
    expect(told.sort()).toEqual(expected.sort());
    expect(expected).toHaveLength(40_000);
  });

  it('tells keys apart that differ in a byte, a place or their length', () => {
    const key = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', '@', '`', '0', '\0', 'é', 'É'),
      maxLength: 12,
    });
    const folded = (text: string): string =>
      text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    fc.assert(
      fc.property(key, key, (a, b) => {
        const table = new KeyTable();
        firstUser(table, a, 0);
        expect(firstUser(table, b, 1)).toBe(folded(a) === folded(b) ? 0 : null);
      }),
      { numRuns: 3000 },
    );
  });
});
