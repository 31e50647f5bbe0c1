import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { vaultDatabaseVersion } from '../../../lib/vault/database.ts';
import { dumpOf, freshDatabaseName, openRaw } from '../support/raw-database.ts';
import { errorOf, eventually, valueOf } from '../support/results.ts';
import { created, draftsOf, issuersOf, unlockedView, vaultOf } from './vaults.ts';
import { snapshots } from './snapshots.ts';

describe('the history of the vault’s database', () => {
  it('has a snapshot of every version', () => {
    expect(snapshots.map(({ version }) => version)).toEqual(
      Array.from({ length: vaultDatabaseVersion }, (_, index) => index + 1),
    );
  });

  describe.each(snapshots)('version $version', ({ create, passphrase, accounts }) => {
    it('opens, keeps every account and goes on being written', async () => {
      const name = freshDatabaseName();
      await create(name);
      const vault = vaultOf(name);
      await valueOf(vault.unlock({ kind: 'passphrase', passphrase }));
      const view = await unlockedView(vault);
      expect(view.entries.map(({ account }) => account)).toEqual(accounts);
      expect(view.damaged).toEqual([]);
      await valueOf(vault.add(draftsOf(1)));
      expect(await issuersOf(vault)).toHaveLength(accounts.length + 1);
      expect(await dumpOf(name)).toMatchObject({ version: vaultDatabaseVersion * 10 });
    });
  });

  it('begins with the very stores of the newest snapshot', async () => {
    const [fresh, old] = [freshDatabaseName(), freshDatabaseName()];
    await valueOf(vaultOf(fresh).view());
    await snapshots.at(-1)?.create(old);
    const shape = (dump: unknown) =>
      JSON.stringify(dump, (key, value: unknown) => (key === 'records' ? undefined : value));
    expect(shape(await dumpOf(fresh))).toBe(shape(await dumpOf(old)));
  });
});

describe('a vault of a later release', () => {
  it('is neither read nor written, and whoever watches is told', async () => {
    const name = freshDatabaseName();
    await created(vaultOf(name), draftsOf(1));
    const later = (vaultDatabaseVersion + 1) * 10;
    (await openRaw(name, later)).close();
    const before = await dumpOf(name);
    const newer = {
      code: 'newer-database',
      found: vaultDatabaseVersion + 1,
      supported: vaultDatabaseVersion,
    };
    const vault = vaultOf(name);
    for (const result of [
      vault.view(),
      vault.unlock({ kind: 'device' }),
      vault.add(draftsOf(1)),
      vault.wipe(),
      vault.create({ protection: { kind: 'device' }, entries: [], recoveryCode: false }),
    ]) {
      expect(await errorOf(result)).toEqual(newer);
    }
    const error = vi.fn();
    onTestFinished(vault.watch({ next: () => undefined, error }));
    await eventually(() => error.mock.calls[0]).toEqual([newer]);
    expect(await dumpOf(name)).toEqual(before);
  });
});

describe('what is said to be stored', () => {
  it('is on the disk: every write asks for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    onTestFinished(() => transaction.mockRestore());
    const vault = vaultOf(freshDatabaseName());
    await created(vault, draftsOf(1));
    await valueOf(vault.add(draftsOf(2)));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(2);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });
});
