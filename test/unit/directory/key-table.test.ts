import { describe, expect, it } from 'vitest';

import { hashOfBytes, KeyTable } from '../../../lib/directory/key-table.ts';
import { bytesOf } from '../../support/read-bytes.ts';

const hashOf = (text: string) => hashOfBytes(bytesOf(text), 0, text.length);

describe('the table of keys', () => {
  it('finds every key again, in any case, and takes no two for one', () => {
    const table = new KeyTable();
    for (let user = 0; user < 200_000; user++) {
      if (table.firstUser(hashOf(`user.${user}@acme.example`), user) !== null)
        expect(user).toBeNull();
    }
    for (let user = 0; user < 200_000; user += 997) {
      expect(table.firstUser(hashOf(`User.${user}@ACME.example`), 0)).toBe(user);
    }
  });

  it.each([50_000, 100_000, 200_000, 300_000])('takes at most 24 bytes a key at %i', (keys) => {
    const table = new KeyTable();
    for (let user = 0; user < keys; user++) table.firstUser(hashOf(`u${user}`), user);
    expect(table.bytes / keys).toBeLessThanOrEqual(24);
  });
});
