import { describe, expect, it } from 'vitest';

import { openBackup } from '../../../lib/vault/backup-file.ts';
import type { DamagedEntry } from '../../../lib/vault/model/entry.ts';
import { dumpOf, freshDatabaseName, openRaw, putRaw } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import {
  byPassphrase,
  created,
  draftOf,
  draftsOf,
  issuersOf,
  memorySession,
  passphrase,
  unlockedView,
  vaultOf,
} from './vaults.ts';

/** A record as it lies in the database. */
interface RawRecord {
  readonly id: string;
  readonly version: number;
  readonly data: Uint8Array;
}

/** A row as it lies in the database: the index, or a page of records. */
interface RawRow {
  readonly id: string;
  readonly records?: readonly object[];
}

async function removeRow(name: string, id: string): Promise<void> {
  const database = await openRaw(name);
  const transaction = database.transaction('records', 'readwrite');
  transaction.objectStore('records').delete(id);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

/** A vault with three accounts, and the way to get at its records behind its back. */
async function threeAccounts() {
  const name = freshDatabaseName();
  const session = memorySession();
  const vault = vaultOf(name, { session });
  await created(vault, draftsOf(3));
  const ids = (await unlockedView(vault)).entries.map(({ id }) => id);
  const rows = async (): Promise<readonly RawRow[]> => {
    const { stores } = (await dumpOf(name)) as {
      stores: { storeName: string; records: RawRow[] }[];
    };
    return stores.find(({ storeName }) => storeName === 'records')?.records ?? [];
  };
  const page = async (): Promise<RawRow & { readonly records: readonly object[] }> => {
    const { records = [], ...row } = (await rows()).find((row) => row.records) ?? { id: 'new' };
    return { ...row, records };
  };
  const record = async (id: string): Promise<RawRecord> => {
    const found = [...(await rows()), ...(await page()).records].find(
      (candidate) => (candidate as RawRecord).id === id,
    );
    if (!found) throw new Error('no such record');
    return found as RawRecord;
  };
  /** Writes a record in the place of the one that has its name, or beside the others. */
  const put = async (changed: {
    readonly id: string;
    readonly version?: number;
    readonly data?: unknown;
  }) => {
    if (changed.id === 'index') return putRaw(name, [changed], 'records');
    const row = await page();
    const others = row.records.filter((other) => (other as RawRecord).id !== changed.id);
    await putRaw(name, [{ ...row, records: [...others, changed] }], 'records');
  };
  const remove = async (id: string) => {
    if (id === 'index') return removeRow(name, id);
    const row = await page();
    const records = row.records.filter((other) => (other as RawRecord).id !== id);
    await putRaw(name, [{ ...row, records }], 'records');
  };
  /** Looks with fresh eyes: nothing is known from before. */
  const look = () => unlockedView(vaultOf(name, { session }));
  const [first = '', second = '', third = ''] = ids;
  return { name, session, vault, first, second, third, record, put, remove, page, look };
}

const flipped = (data: Uint8Array, bit: number): Uint8Array => {
  const copy = data.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

const reasons = (damaged: readonly DamagedEntry[]) =>
  damaged.map(({ position, reason }) => `${position}: ${reason}`);

describe('a record of three', () => {
  it('that was changed by a single bit is named and the others are there', async () => {
    const { second, record, put, look } = await threeAccounts();
    const whole = await record(second);
    // Some of nonce, content and tag; that every one counts is a test of the record alone.
    for (let bit = 0; bit < 8 * whole.data.length; bit += 61) {
      await put({ ...whole, data: flipped(whole.data, bit) });
      const { entries, damaged, total } = await look();
      expect(entries.map(({ account }) => account.issuer)).toEqual(['Issuer 1', 'Issuer 3']);
      expect({ total, damaged: reasons(damaged) }).toEqual({
        total: 3,
        damaged: ['2: unreadable'],
      });
    }
    await put(whole);
    expect((await look()).damaged).toEqual([]);
  });

  it('that was cut off anywhere is named', async () => {
    const { second, record, put, look } = await threeAccounts();
    const whole = await record(second);
    for (const length of [0, 1, 12, 27, 28, whole.data.length - 1]) {
      await put({ ...whole, data: whole.data.slice(0, length) });
      expect(reasons((await look()).damaged)).toEqual(['2: unreadable']);
    }
    for (const data of [undefined, 'text', null, { length: 5 }]) {
      await put({ ...whole, data });
      expect(reasons((await look()).damaged)).toEqual(['2: unreadable']);
    }
  });

  it('that was swapped with another is named, as is the other', async () => {
    const { first, second, record, put, look } = await threeAccounts();
    const [one, two] = [await record(first), await record(second)];
    await put({ ...one, id: second });
    await put({ ...two, id: first });
    const { entries, damaged } = await look();
    expect(entries.map(({ account }) => account.issuer)).toEqual(['Issuer 3']);
    expect(reasons(damaged)).toEqual(['1: unreadable', '2: unreadable']);
  });

  it('that is an old version played back is named, also under the new number', async () => {
    const { vault, second, record, put, look } = await threeAccounts();
    const old = await record(second);
    await valueOf(vault.update(second, { group: 'New' }, 1));
    const { version } = await record(second);
    await put(old);
    expect(reasons((await look()).damaged)).toEqual(['2: outdated']);
    await put({ ...old, version });
    expect(reasons((await look()).damaged)).toEqual(['2: unreadable']);
  });

  it('that was deleted is missed', async () => {
    const { second, remove, look } = await threeAccounts();
    await remove(second);
    const { entries, damaged, total } = await look();
    expect(entries).toHaveLength(2);
    expect({ total, damaged: reasons(damaged) }).toEqual({ total: 3, damaged: ['2: missing'] });
  });

  it('that was deleted by the user and put back by somebody else is named, not shown', async () => {
    const { vault, second, record, put, look } = await threeAccounts();
    const deleted = await record(second);
    await valueOf(vault.trash([second]));
    await valueOf(vault.destroy([second]));
    await put(deleted);
    const { entries, damaged } = await look();
    expect(entries.map(({ account }) => account.issuer)).toEqual(['Issuer 1', 'Issuer 3']);
    expect(reasons(damaged)).toEqual(['3: unlisted']);
  });

  it('that was taken from another vault is named', async () => {
    const { second, record, put, look } = await threeAccounts();
    const other = await threeAccounts();
    const foreign = await other.record(other.second);
    await put({ ...(await record(second)), data: foreign.data });
    expect(reasons((await look()).damaged)).toEqual(['2: unreadable']);
  });
});

describe('a row', () => {
  it('that is gone, or no row any more, is missed with all that was in it', async () => {
    const { name, page, look } = await threeAccounts();
    const whole = await page();
    const spoil = [
      () => removeRow(name, whole.id),
      () => putRaw(name, [{ id: whole.id, records: 'none' }], 'records'),
      () => putRaw(name, [{ ...whole, records: [null, 'x', {}] }], 'records'),
    ];
    for (const damage of spoil) {
      await damage();
      const { entries, total } = await look();
      expect({ entries, total }).toEqual({ entries: [], total: 3 });
      const named = (await look()).damaged.filter(({ reason }) => reason === 'missing');
      expect(reasons(named)).toEqual(['1: missing', '2: missing', '3: missing']);
    }
    await putRaw(name, [whole], 'records');
    expect((await look()).entries).toHaveLength(3);
  });

  it('holds fifty accounts, and goes when its last one goes', async () => {
    const name = freshDatabaseName();
    const vault = vaultOf(name);
    await created(vault, draftsOf(120));
    const count = async () => {
      const { stores } = (await dumpOf(name)) as { stores: { records: RawRow[] }[] };
      return stores[1]?.records.filter(({ records }) => records).length;
    };
    expect(await count()).toBe(3);
    await valueOf(vault.add(draftsOf(31)));
    expect(await count()).toBe(4);
    const { entries } = await unlockedView(vault);
    const ids = entries.slice(0, 100).map(({ id }) => id);
    await valueOf(vault.trash(ids));
    await valueOf(vault.destroy(ids));
    expect(await count()).toBe(2);
    expect(await issuersOf(vault)).toHaveLength(51);
  });
});

describe('a damaged vault', () => {
  it('takes changes to what is whole, leaves the rest alone and drops it only when told', async () => {
    const { vault, first, second, record, put, look } = await threeAccounts();
    const whole = await record(second);
    const broken = { ...whole, data: flipped(whole.data, 200) };
    await put(broken);
    await valueOf(vault.update(first, { group: 'Work' }, 1));
    await valueOf(vault.add([draftOf(4)]));
    expect(await errorOf(vault.update(second, { group: 'Work' }, 1))).toEqual({
      code: 'damaged-entry',
    });
    expect(await errorOf(vault.renewKey(byPassphrase))).toEqual({ code: 'damaged-entry' });
    expect(await record(second)).toEqual(broken);
    await put(whole);
    expect((await look()).entries).toHaveLength(4);
    await put(broken);
    await valueOf(vault.destroy([second]));
    expect(await look()).toMatchObject({ total: 3, damaged: [] });
  });

  it('shows everything that opens when its list does not, and makes a new list', async () => {
    const { vault, second, record, put, remove, look } = await threeAccounts();
    const index = await record('index');
    for (const spoil of [
      () => put({ ...index, data: flipped(index.data, 300) }),
      () => put({ ...index, version: index.version + 1 }),
      () => put({ ...index, data: 'none' }),
      () => remove('index'),
    ]) {
      await spoil();
      const view = await look();
      expect(view).toMatchObject({ indexDamaged: true, total: 3, damaged: [] });
      expect(view.entries).toHaveLength(3);
      expect(await errorOf(vault.add([draftOf(4)]))).toEqual({ code: 'damaged-index' });
      expect(await errorOf(vault.trash([second]))).toEqual({ code: 'damaged-index' });
    }
    await valueOf(vault.rebuildIndex());
    expect(await look()).toMatchObject({ indexDamaged: false, total: 3, damaged: [] });
    await valueOf(vault.add([draftOf(4)]));
    expect(await issuersOf(vault)).toContain('Issuer 4');
  });

  it('whose header is gone or spoilt is never taken for no vault', async () => {
    const { name, vault } = await threeAccounts();
    const { stores } = (await dumpOf(name)) as { stores: { records: object[] }[] };
    const header = stores[2]?.records.find((record) => 'slots' in record);
    for (const spoilt of [
      { id: 'header' },
      { ...header, slots: 'none' },
      { ...header, format: 2 },
    ]) {
      await putRaw(name, [spoilt], 'vault');
      expect(await errorOf(vault.view())).toEqual({ code: 'damaged-header' });
      expect(await errorOf(vault.add([draftOf(4)]))).toEqual({ code: 'damaged-header' });
      expect(
        await errorOf(
          vault.create({ protection: { kind: 'device' }, entries: [], recoveryCode: false }),
        ),
      ).toEqual({ code: 'already-exists' });
    }
    const database = await openRaw(name);
    database.transaction('vault', 'readwrite').objectStore('vault').clear();
    database.close();
    expect(await errorOf(vault.view())).toEqual({ code: 'damaged-header' });
  });

  it('opens by no slot of which anything was changed', async () => {
    const { name, vault } = await threeAccounts();
    await vault.lock();
    const { stores } = (await dumpOf(name)) as {
      stores: { records: { slots?: Record<string, unknown>[] }[] }[];
    };
    const header = stores[2]?.records.find((record) => 'slots' in record);
    const [slot] = header?.slots ?? [];
    for (const change of [
      { iterations: 2 },
      { memoryKiB: 16 },
      { createdAtMs: 1 },
      { id: 'other' },
      { salt: btoa('another salt, 32 bytes in length') },
      { wrapped: btoa('nothing of the kind') },
      { memoryKiB: 2 ** 40 },
    ]) {
      await putRaw(name, [{ ...header, slots: [{ ...slot, ...change }] }], 'vault');
      // A fresh count each time: waiting is another test's matter.
      await putRaw(name, [{ id: 'attempts', count: 0, lastAtMs: 0 }], 'vault');
      expect(await errorOf(vault.unlock(byPassphrase))).toEqual({ code: 'wrong-credential' });
    }
    await putRaw(name, [{ ...header }], 'vault');
    await valueOf(vault.unlock(byPassphrase));
    expect(await issuersOf(vault)).toHaveLength(3);
  });
});

describe('a backup file', () => {
  it('in which any character was changed gives a problem or the same accounts', async () => {
    const { vault } = await threeAccounts();
    const { text } = await valueOf(vault.backup());
    const whole = await valueOf(openBackup(new TextEncoder().encode(text), passphrase));
    for (let at = 0; at < text.length; at += 97) {
      const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      const opened = await openBackup(new TextEncoder().encode(changed), passphrase);
      if (opened.ok) expect(opened.value.entries).toEqual(whole.entries);
    }
    for (const length of [0, 10, text.length >> 1, text.length - 3]) {
      const cut = new TextEncoder().encode(text.slice(0, length));
      expect((await openBackup(cut, passphrase)).ok).toBe(false);
    }
  });
});
