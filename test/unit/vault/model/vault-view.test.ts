import { describe, expect, it } from 'vitest';

import type { Entry } from '../../../../lib/vault/model/entry.ts';
import { isOnlyCopy } from '../../../../lib/vault/model/vault-view.ts';

describe('isOnlyCopy', () => {
  const changedAt = (updatedAtMs: number) => ({ updatedAtMs }) as Entry;

  it('is true of whatever is in no backup as it is now', () => {
    expect(isOnlyCopy(changedAt(5), null)).toBe(true);
    expect(isOnlyCopy(changedAt(5), { savedAtMs: 4, changedSince: 1 })).toBe(true);
    expect(isOnlyCopy(changedAt(5), { savedAtMs: 5, changedSince: 0 })).toBe(false);
  });
});
