import { describe, expect, it } from 'vitest';

import type { Account } from '../../../../lib/otp/index.ts';
import type { Entry } from '../../../../lib/vault/model/entry.ts';
import { importPlan } from '../../../../lib/vault/model/import-plan.ts';

const account: Account = {
  type: 'totp',
  issuer: 'ACME',
  label: 'ann',
  secret: 'GEZDGNBVGY3TQOJQ',
  sites: [],
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
};
const entryOf = (own: Account): Entry => ({
  ...{ id: own.secret, version: 1, account: own, group: '', pinned: false, match: 'domain' },
  ...{ createdAtMs: 0, updatedAtMs: 0 },
});
const existing = [entryOf(account)];
const counts = (...incoming: Account[]) => {
  const plan = importPlan(
    existing,
    incoming.map((own) => ({ account: own })),
  );
  return {
    fresh: plan.fresh.length,
    duplicates: plan.duplicates.length,
    conflicts: plan.conflicts.map(({ kind }) => kind),
    repeated: plan.repeated,
  };
};
const nothing = { fresh: 0, duplicates: 0, conflicts: [], repeated: 0 };

describe('importPlan', () => {
  it('takes an account with another secret and name for a new one', () => {
    const other = { ...account, label: 'bob', secret: 'AAAA' };
    expect(counts(other)).toEqual({ ...nothing, fresh: 1 });
  });

  it('takes the same secret under the same names for a duplicate, whatever its sites', () => {
    expect(counts({ ...account, sites: ['https://a.example'] })).toEqual({
      ...nothing,
      duplicates: 1,
    });
  });

  it.each([{ label: 'bob' }, { digits: 8 }, { periodSeconds: 60 }, { algorithm: 'SHA512' }])(
    'leaves the same secret with %o to the person',
    (change) => {
      expect(counts({ ...account, ...change } as Account)).toEqual({
        ...nothing,
        conflicts: ['same-secret'],
      });
    },
  );

  it('leaves the same names with another secret to the person', () => {
    expect(counts({ ...account, secret: 'AAAA' })).toEqual({
      ...nothing,
      conflicts: ['same-name'],
    });
  });

  it('does not take two accounts without any name for namesakes', () => {
    const unnamed = { ...account, issuer: '', label: '' };
    const plan = importPlan([entryOf(unnamed)], [{ account: { ...unnamed, secret: 'AAAA' } }]);
    expect(plan.fresh).toHaveLength(1);
  });

  it('counts what stands in the import twice once', () => {
    const other = { ...account, label: 'bob', secret: 'AAAA' };
    expect(counts(other, other, account)).toEqual({
      ...nothing,
      fresh: 1,
      duplicates: 1,
      repeated: 1,
    });
  });
});
