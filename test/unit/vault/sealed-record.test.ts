import { describe, expect, it } from 'vitest';

import { openRecord, sealRecord, sealRecords } from '../../../lib/vault/sealed-record.ts';
import { newVaultKey, recordKeyOf } from '../../../lib/vault/vault-key.ts';

const scopeOf = async (vaultId: string) => ({
  vaultId,
  recordKey: await recordKeyOf(newVaultKey()),
});
const value = { account: { issuer: 'ACME', secret: 'GEZDGNBVGY3TQOJQ' } };

const draft = { id: 'x', version: 3, value };

describe('a sealed record', () => {
  it('opens to what was sealed', async () => {
    const scope = await scopeOf('a');
    expect(await openRecord(scope, await sealRecord(scope, draft))).toEqual(value);
  });

  it('opens no more once any single bit of it was changed', async () => {
    const scope = await scopeOf('a');
    const sealed = await sealRecord(scope, draft);
    const opened = await Promise.all(
      Array.from({ length: 8 * sealed.data.length }, (_, bit) => {
        const data = sealed.data.slice();
        data[bit >> 3] = (data[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return openRecord(scope, { ...sealed, data });
      }),
    );
    expect(opened.filter((content) => content !== undefined)).toEqual([]);
  });

  it('opens under no other name, version, vault or key', async () => {
    const scope = await scopeOf('a');
    const other = await scopeOf('a');
    const sealed = await sealRecord(scope, draft);
    for (const opened of [
      openRecord(scope, { ...sealed, id: 'y' }),
      openRecord(scope, { ...sealed, version: 4 }),
      openRecord({ ...scope, vaultId: 'b' }, sealed),
      openRecord(other, sealed),
    ]) {
      expect(await opened).toBeUndefined();
    }
  });

  it('never looks the same twice, and does not tell how long its names are', async () => {
    const scope = await scopeOf('a');
    const one = await sealRecord(scope, { id: 'x', version: 1, value });
    const two = await sealRecord(scope, { id: 'x', version: 1, value });
    expect(two.data).not.toEqual(one.data);
    const longer = { account: { ...value.account, issuer: 'A much longer name than ACME' } };
    expect((await sealRecord(scope, { id: 'x', version: 1, value: longer })).data.length).toBe(
      one.data.length,
    );
  });
});

describe('many sealed records', () => {
  it('open each to its own value, in their order, and no two share a nonce', async () => {
    const scope = await scopeOf('a');
    const drafts = Array.from({ length: 1500 }, (_, at) => ({
      ...{ id: `record-${at}`, version: at },
      value: { ...value, at },
    }));
    const sealed = await sealRecords(scope, drafts);
    const opened = await Promise.all(sealed.map((record) => openRecord(scope, record)));
    expect(opened).toEqual(drafts.map((one) => one.value));
    expect(sealed.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
    const nonces = sealed.map(({ data }) => data.subarray(0, 12).join());
    expect(new Set(nonces).size).toBe(drafts.length);
  });
});
