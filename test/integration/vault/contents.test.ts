import { describe, expect, it, vi, onTestFinished } from 'vitest';

import type { Account } from '../../../lib/otp/index.ts';
import type { VaultView } from '../../../lib/vault/model/vault-view.ts';
import { dumpOf, freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, eventually, valueOf } from '../support/results.ts';
import {
  accountOf,
  byPassphrase,
  created,
  draftOf,
  draftsOf,
  issuersOf,
  memorySession,
  movableClock,
  unlockedView,
  vaultOf,
} from './vaults.ts';

const dayMs = 86_400_000;

describe('a first use', () => {
  it('finds no vault, and makes one that is open at once and keeps what was added', async () => {
    const name = freshDatabaseName();
    const clock = movableClock();
    const vault = vaultOf(name, clock);
    expect(await valueOf(vault.view())).toEqual({ status: 'none' });
    expect(await errorOf(vault.add(draftsOf(1)))).toEqual({ code: 'no-vault' });
    await created(vault, draftsOf(2));
    const { entries, ...rest } = await unlockedView(vault);
    expect(entries.map(({ account }) => account)).toEqual([accountOf(1), accountOf(2)]);
    expect(entries[0]).toMatchObject({
      version: 1,
      group: '',
      pinned: false,
      match: 'domain',
      createdAtMs: clock.now(),
      updatedAtMs: clock.now(),
    });
    expect(rest).toMatchObject({ total: 2, trash: [], damaged: [], backup: null, demands: [] });
    expect(rest.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery-code']);
  });

  it('never replaces a vault that is there', async () => {
    const name = freshDatabaseName();
    await created(vaultOf(name), draftsOf(1));
    const other = vaultOf(name);
    expect(
      await errorOf(
        other.create({ protection: { kind: 'device' }, entries: [], recoveryCode: false }),
      ),
    ).toEqual({ code: 'already-exists' });
    await valueOf(other.unlock(byPassphrase));
    expect(await issuersOf(other)).toEqual(['Issuer 1']);
  });

  it('writes nothing when an account cannot be stored', async () => {
    const vault = vaultOf(freshDatabaseName());
    const draft = { account: { ...accountOf(2), secret: 'not base32!' } };
    expect(
      await errorOf(
        vault.create({
          protection: { kind: 'device' },
          entries: [draftOf(1), draft],
          recoveryCode: true,
        }),
      ),
    ).toMatchObject({ code: 'invalid', entry: 2, problem: { parameter: 'secret' } });
    expect(await valueOf(vault.view())).toEqual({ status: 'none' });
  });
});

describe('the accounts of a vault', () => {
  it('are added, changed, arranged and found again by another view', async () => {
    const name = freshDatabaseName();
    const session = memorySession();
    const vault = vaultOf(name, { session });
    await created(vault, []);
    const [first, second, third] = await valueOf(vault.add(draftsOf(3)));
    if (!first || !second || !third) throw new Error('not added');
    const changed = await valueOf(
      vault.update(second.id, { group: ' Work ', pinned: true, match: 'host' }, 1),
    );
    expect(changed).toMatchObject({ version: 2, group: 'Work', pinned: true, match: 'host' });
    await valueOf(vault.arrange([third.id, first.id]));
    const view = await unlockedView(vaultOf(name, { session }));
    expect(view.entries).toEqual([third, first, changed]);
  });

  it('are added all or none', async () => {
    const vault = vaultOf(freshDatabaseName());
    await created(vault, draftsOf(1));
    const bad = { account: { ...accountOf(3), digits: 99 } };
    expect(await errorOf(vault.add([draftOf(2), bad]))).toMatchObject({
      code: 'invalid',
      entry: 2,
    });
    expect(await issuersOf(vault)).toEqual(['Issuer 1']);
  });

  it('are not changed over what another view has changed', async () => {
    const name = freshDatabaseName();
    const session = memorySession();
    const [here, there] = [vaultOf(name, { session }), vaultOf(name, { session })];
    await created(here, draftsOf(1));
    const [entry] = (await unlockedView(here)).entries;
    if (!entry) throw new Error('no entry');
    const theirs = await valueOf(there.update(entry.id, { group: 'Theirs' }, entry.version));
    expect(await errorOf(here.update(entry.id, { group: 'Mine' }, entry.version))).toEqual({
      code: 'changed-elsewhere',
      current: theirs,
    });
  });

  it('survive two views that change the vault at the same time', async () => {
    const name = freshDatabaseName();
    const session = memorySession();
    const views = [1, 2, 3].map(() => vaultOf(name, { session }));
    const [first] = views;
    if (!first) throw new Error('no view');
    await created(first, []);
    await Promise.all(
      views.flatMap((view, at) => [view.add([draftOf(2 * at)]), view.add([draftOf(2 * at + 1)])]),
    ).then((results) => expect(results.every(({ ok }) => ok)).toBe(true));
    expect((await issuersOf(first)).toSorted()).toEqual(
      [0, 1, 2, 3, 4, 5].map((number) => `Issuer ${number}`),
    );
  });

  it('are the very objects of before where nothing changed', async () => {
    const vault = vaultOf(freshDatabaseName());
    await created(vault, draftsOf(2));
    const before = await unlockedView(vault);
    await valueOf(vault.add([draftOf(3)]));
    const after = await unlockedView(vault);
    expect(after.entries[0]).toBe(before.entries[0]);
    expect(after.entries).toHaveLength(3);
  });

  it('of a counter go on and never back', async () => {
    const vault = vaultOf(freshDatabaseName());
    const account: Account = {
      type: 'hotp',
      issuer: 'ACME',
      label: 'ann',
      secret: 'GEZDGNBVGY3TQOJQ',
      sites: [],
      algorithm: 'SHA1',
      digits: 6,
      counter: 7,
    };
    await created(vault, [{ account }]);
    const [entry] = (await unlockedView(vault)).entries;
    const id = entry?.id ?? '';
    const used = await valueOf(vault.advanceCounter(id, 9));
    expect(used.account).toMatchObject({ counter: 10 });
    expect((await valueOf(vault.advanceCounter(id, 8))).account).toMatchObject({ counter: 10 });
  });
});

describe('the trash', () => {
  it('gives back what was deleted, as it was, for thirty days', async () => {
    const clock = movableClock();
    const vault = vaultOf(freshDatabaseName(), clock);
    await created(vault, draftsOf(3));
    const [first, second] = (await unlockedView(vault)).entries;
    if (!first || !second) throw new Error('no entries');
    await valueOf(vault.trash([first.id]));
    const deletedAtMs = clock.now();
    expect(await unlockedView(vault)).toMatchObject({
      total: 2,
      trash: [{ entry: first, deletedAtMs, goneAtMs: deletedAtMs + 30 * dayMs }],
    });
    await valueOf(vault.restore([first.id]));
    expect((await unlockedView(vault)).entries.at(-1)).toEqual(first);
    expect(await errorOf(vault.restore([first.id]))).toEqual({ code: 'not-found' });

    await valueOf(vault.trash([second.id]));
    clock.forward(30 * dayMs - 1);
    await valueOf(vault.unlock(byPassphrase));
    expect((await unlockedView(vault)).trash).toHaveLength(1);
    clock.forward(1);
    expect((await unlockedView(vault)).trash).toEqual([]);
    await valueOf(vault.add([draftOf(4)]));
    expect(await errorOf(vault.restore([second.id]))).toEqual({ code: 'not-found' });
    expect((await unlockedView(vault)).damaged).toEqual([]);
  });

  it('keeps nothing for longer once the vault is opened: its record leaves the database', async () => {
    const clock = movableClock();
    const name = freshDatabaseName();
    const vault = vaultOf(name, clock);
    await created(vault, draftsOf(2));
    const [first, second] = (await unlockedView(vault)).entries;
    if (!first || !second) throw new Error('no entries');
    await valueOf(vault.trash([first.id]));
    const storedIds = async () => JSON.stringify(await dumpOf(name));
    clock.forward(30 * dayMs - 1);
    await valueOf(vault.unlock(byPassphrase));
    expect(await storedIds()).toContain(first.id);
    clock.forward(1);
    await valueOf(vault.unlock(byPassphrase));
    expect(await storedIds()).not.toContain(first.id);
    expect(await unlockedView(vault)).toMatchObject({ entries: [second], trash: [], damaged: [] });
  });

  it('is emptied for good on demand, and takes no account that was not deleted', async () => {
    const vault = vaultOf(freshDatabaseName());
    await created(vault, draftsOf(2));
    const [first, second] = (await unlockedView(vault)).entries;
    if (!first || !second) throw new Error('no entries');
    await valueOf(vault.trash([first.id]));
    expect(await errorOf(vault.destroy([second.id]))).toEqual({ code: 'not-found' });
    await valueOf(vault.destroy([first.id]));
    expect(await unlockedView(vault)).toMatchObject({ entries: [second], trash: [], damaged: [] });
  });
});

describe('what else a vault keeps', () => {
  it('is settings within their bounds, memories of sites and the last backup', async () => {
    const clock = movableClock();
    const vault = vaultOf(freshDatabaseName(), clock);
    await created(vault, draftsOf(2));
    await valueOf(vault.saveSettings({ clockOffsetMs: -4000, autoLockMinutes: 9999 }));
    await valueOf(vault.rememberSite('a.example', { field: '#otp' }));
    await valueOf(vault.rememberSite('b.example', { field: '#code' }));
    await valueOf(vault.rememberSite('a.example', null));
    await valueOf(vault.backupSaved(clock.now()));
    clock.forward(1);
    await valueOf(vault.add([draftOf(3)]));
    expect(await unlockedView(vault)).toMatchObject({
      settings: { clockOffsetMs: -4000, autoLockMinutes: 1440 },
      sites: { 'b.example': { field: '#code' } },
      backup: { savedAtMs: clock.now() - 1, changedSince: 1 },
    });
  });
});

describe('whoever watches a vault', () => {
  it('hears of making, changing, locking and unlocking, whichever view does it', async () => {
    const name = freshDatabaseName();
    const session = memorySession();
    const [here, there] = [vaultOf(name, { session }), vaultOf(name, { session })];
    const next = vi.fn<(view: VaultView) => void>();
    const stop = here.watch({ next, error: (problem) => expect(problem).toBeNull() });
    onTestFinished(stop);
    const last = () => next.mock.lastCall?.[0];
    await eventually(() => last()?.status).toBe('none');
    await created(there, draftsOf(1));
    await eventually(() => last()?.status).toBe('unlocked');
    await valueOf(there.add([draftOf(2)]));
    await eventually(() => {
      const view = last();
      return view?.status === 'unlocked' ? view.entries.length : 0;
    }).toBe(2);
    await there.lock();
    await eventually(() => last()?.status).toBe('locked');
    await valueOf(there.unlock(byPassphrase));
    await eventually(() => last()?.status).toBe('unlocked');
    stop();
    const calls = next.mock.calls.length;
    await there.lock();
    await valueOf(there.view());
    expect(next).toHaveBeenCalledTimes(calls);
  });
});
