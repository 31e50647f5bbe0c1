import { describe, expect, it } from 'vitest';

import { dumpOf, freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import {
  byCode,
  byDevice,
  byOther,
  newPasskey,
  other,
  passkeyOutput,
  slotIdOf,
} from './credentials.ts';
import {
  cheapEffort,
  byPassphrase,
  created,
  draftOf,
  draftsOf,
  issuersOf,
  vaultOf,
} from './vaults.ts';

describe('the ways of opening a vault', () => {
  it('are changed only by who knows one, and then open it', async () => {
    const name = freshDatabaseName();
    const vault = vaultOf(name);
    const code = await created(vault, draftsOf(1));
    expect(await errorOf(vault.setPassphrase(byOther, 'x'.repeat(12)))).toEqual({
      code: 'wrong-credential',
    });
    await valueOf(vault.setPassphrase(byPassphrase, other));
    await valueOf(vault.addDevice(byOther));
    await valueOf(vault.addPasskey(byOther, newPasskey()));
    const next = await valueOf(vault.addRecoveryCode(byOther));
    const locked = vaultOf(name);
    expect(await errorOf(locked.unlock(byPassphrase))).toEqual({ code: 'wrong-credential' });
    expect(await errorOf(locked.unlock(byCode(code)))).toEqual({ code: 'wrong-credential' });
    const slotId = await slotIdOf(locked, 'passkey');
    for (const credential of [
      byOther,
      byDevice,
      byCode(next),
      { kind: 'passkey', slotId, output: passkeyOutput() } as const,
    ]) {
      await valueOf(locked.unlock(credential));
      expect(await issuersOf(locked)).toEqual(['Issuer 1']);
      await locked.lock();
    }
  });

  it('are taken away, but for the last', async () => {
    const name = freshDatabaseName();
    const vault = vaultOf(name);
    await created(vault, draftsOf(1));
    expect(await errorOf(vault.removeSlot(byPassphrase, 'x'))).toEqual({ code: 'no-such-slot' });
    await valueOf(vault.removeSlot(byPassphrase, await slotIdOf(vault, 'recovery-code')));
    expect(
      await errorOf(vault.removeSlot(byPassphrase, await slotIdOf(vault, 'passphrase'))),
    ).toEqual({ code: 'last-slot' });
  });

  it('take the key of a device away with its slot', async () => {
    const name = freshDatabaseName();
    const vault = vaultOf(name);
    await created(vault, []);
    await valueOf(vault.addDevice(byPassphrase));
    await valueOf(vault.removeSlot(byPassphrase, await slotIdOf(vault, 'device')));
    expect(await dumpOf(name)).toMatchObject({
      stores: [{ storeName: 'deviceKeys', records: [] }, {}, {}],
    });
  });

  it('refuse a passphrase that is short or easily guessed', async () => {
    const strengthOf = () => Promise.resolve(2 as const);
    const vault = vaultOf(freshDatabaseName(), { strengthOf });
    const create = (text: string) =>
      vault.create({
        protection: { kind: 'passphrase', passphrase: text },
        entries: [],
        recoveryCode: false,
      });
    expect(await errorOf(create('seven77'))).toEqual({ code: 'too-short', min: 8 });
    expect(await errorOf(create('password'))).toEqual({ code: 'too-weak', score: 2, min: 3 });
  });

  describe('of a vault that comes to a faster computer', () => {
    const dearer = { ...cheapEffort, least: { ...cheapEffort.least, iterations: 5 } };

    async function iterationsOf(name: string): Promise<number | undefined> {
      const { stores } = (await dumpOf(name)) as {
        stores: { records: { slots?: { iterations?: number }[] }[] }[];
      };
      return stores[2]?.records.flatMap(({ slots }) => slots ?? [])[0]?.iterations;
    }

    /** A vault that was opened there, and what is left to be done. */
    async function openedThere(name: string) {
      const later: (() => Promise<void>)[] = [];
      const vault = vaultOf(name, { effort: dearer, later: (work) => later.push(work) });
      await valueOf(vault.unlock(byPassphrase));
      return { vault, later: async () => Promise.all(later.map((work) => work())) };
    }

    it('cost more afterwards, and nobody waits for that', async () => {
      const name = freshDatabaseName();
      await created(vaultOf(name), draftsOf(1));
      const { vault, later } = await openedThere(name);
      expect(await issuersOf(vault)).toEqual(['Issuer 1']);
      expect(await iterationsOf(name)).toBe(1);
      await later();
      expect(await iterationsOf(name)).toBe(5);
      await valueOf(vaultOf(name).unlock(byPassphrase));
      const again: unknown[] = [];
      const next = vaultOf(name, { effort: dearer, later: (work) => again.push(work) });
      await valueOf(next.unlock(byPassphrase));
      expect(again).toEqual([]);
    });

    it('are changed once, where two views opened it', async () => {
      const name = freshDatabaseName();
      await created(vaultOf(name), draftsOf(1));
      const views = [await openedThere(name), await openedThere(name)];
      await Promise.all(views.map(({ later }) => later()));
      expect(await iterationsOf(name)).toBe(5);
      await valueOf(vaultOf(name).unlock(byPassphrase));
    });

    it('are left alone where it was locked meanwhile', async () => {
      const name = freshDatabaseName();
      await created(vaultOf(name), draftsOf(1));
      const { vault, later } = await openedThere(name);
      await vault.lock();
      await later();
      expect(await iterationsOf(name)).toBe(1);
    });

    it('are left alone where another passphrase was chosen meanwhile', async () => {
      const name = freshDatabaseName();
      await created(vaultOf(name), draftsOf(1));
      const { later } = await openedThere(name);
      await valueOf(vaultOf(name).setPassphrase(byPassphrase, other));
      await later();
      expect(await errorOf(vaultOf(name).unlock(byPassphrase))).toEqual({
        code: 'wrong-credential',
      });
      await valueOf(vaultOf(name).unlock(byOther));
    });

    it('never touch a vault that was made in its place', async () => {
      const name = freshDatabaseName();
      await created(vaultOf(name), draftsOf(1));
      const { later } = await openedThere(name);
      const elsewhere = vaultOf(name);
      await valueOf(elsewhere.wipe());
      await created(elsewhere, [draftOf(2)]);
      await later();
      await valueOf(elsewhere.unlock(byPassphrase));
      expect(await issuersOf(elsewhere)).toEqual(['Issuer 2']);
    });
  });
});
