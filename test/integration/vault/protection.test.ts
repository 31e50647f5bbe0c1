import { describe, expect, it } from 'vitest';

import { importAccounts } from '../../../lib/otp/index.ts';
import { openBackup } from '../../../lib/vault/backup-file.ts';
import type { ManagedPolicy } from '../../../lib/vault/model/managed-policy.ts';
import { noManagedPolicy } from '../../../lib/vault/model/managed-policy.ts';
import type { Credential, Protection } from '../../../lib/vault/model/slot.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { dumpOf, freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import {
  accountOf,
  byPassphrase,
  cheapEffort,
  created,
  draftOf,
  draftsOf,
  issuersOf,
  memorySession,
  movableClock,
  passphrase,
  unlockedView,
  vaultOf,
} from './vaults.ts';

const other = 'another horse entirely';
const byOther: Credential = { kind: 'passphrase', passphrase: other };
const byDevice: Credential = { kind: 'device' };
const byCode = (code: string): Credential => ({ kind: 'recovery-code', code });

/** What a passkey's function gives: the same for the same passkey. */
const passkeyOutput = () => new Uint8Array(32).fill(7);
const newPasskey = () => ({ credentialId: 'Y3JlZA==', salt: 'c2FsdA==', output: passkeyOutput() });

async function slotIdOf(vault: Vault, kind: string): Promise<string> {
  const view = await valueOf(vault.view());
  const slots = view.status === 'none' ? [] : view.slots;
  return slots.find((slot) => slot.kind === kind)?.id ?? 'none';
}

/** A locked vault over the same database. */
const reopened = (name: string) => vaultOf(name);

describe('a vault', () => {
  it('shows nothing but its slots while it is locked, and refuses every command', async () => {
    const name = freshDatabaseName();
    await created(vaultOf(name), draftsOf(1));
    const vault = reopened(name);
    const view = await valueOf(vault.view());
    expect(view).toMatchObject({ status: 'locked', waitMs: 0 });
    expect(Object.keys(view).sort()).toEqual(['slots', 'status', 'waitMs']);
    for (const result of [
      vault.add(draftsOf(1)),
      vault.update('x', {}, 1),
      vault.arrange([]),
      vault.trash(['x']),
      vault.saveSettings({}),
      vault.rememberSite('x', null),
      vault.settings(),
      vault.backup(),
    ]) {
      expect(await errorOf(result)).toEqual({ code: 'locked' });
    }
  });

  it('opens by passphrase, however its accents are composed, and by nothing else', async () => {
    const name = freshDatabaseName();
    const accented = 'één bœuf naïf et Ångström';
    const protection: Protection = { kind: 'passphrase', passphrase: accented.normalize('NFD') };
    await valueOf(vaultOf(name).create({ protection, entries: draftsOf(1), recoveryCode: false }));
    const vault = reopened(name);
    expect(await errorOf(vault.unlock(byPassphrase))).toEqual({ code: 'wrong-credential' });
    const composed = accented.normalize('NFC');
    await valueOf(vault.unlock({ kind: 'passphrase', passphrase: composed }));
    expect(await issuersOf(vault)).toEqual(['Issuer 1']);
  });

  it('opens by its recovery code, typed in any way, and tells a typo from a wrong code', async () => {
    const name = freshDatabaseName();
    const code = await created(vaultOf(name), draftsOf(1));
    const foreign = await created(vaultOf(freshDatabaseName()), []);
    const vault = reopened(name);
    const typo = code.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    expect(await errorOf(vault.unlock(byCode(typo)))).toEqual({ code: 'mistyped-recovery-code' });
    expect(await errorOf(vault.unlock(byCode(foreign)))).toEqual({ code: 'wrong-credential' });
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    await valueOf(vault.unlock(byCode(typed)));
    expect(await issuersOf(vault)).toEqual(['Issuer 1']);
  });

  it('opens by this device alone, with a key that the browser does not hand out', async () => {
    const name = freshDatabaseName();
    await valueOf(
      vaultOf(name).create({
        protection: { kind: 'device' },
        entries: draftsOf(1),
        recoveryCode: false,
      }),
    );
    const vault = reopened(name);
    await valueOf(vault.unlock(byDevice));
    expect(await issuersOf(vault)).toEqual(['Issuer 1']);
    const { stores } = (await dumpOf(name)) as {
      stores: { storeName: string; records: { key: CryptoKey }[] }[];
    };
    const kept = stores.find(({ storeName }) => storeName === 'deviceKeys')?.records ?? [];
    expect(kept).toHaveLength(1);
    expect(kept[0]?.key.extractable).toBe(false);
  });

  it('opens by a passkey, whose secret is wiped after use', async () => {
    const name = freshDatabaseName();
    const passkey = newPasskey();
    await valueOf(
      vaultOf(name).create({
        protection: { kind: 'passkey', passkey },
        entries: draftsOf(1),
        recoveryCode: false,
      }),
    );
    expect(passkey.output.every((byte) => byte === 0)).toBe(true);
    const vault = reopened(name);
    const slotId = await slotIdOf(vault, 'passkey');
    const wrong = new Uint8Array(32).fill(8);
    expect(await errorOf(vault.unlock({ kind: 'passkey', slotId, output: wrong }))).toEqual({
      code: 'wrong-credential',
    });
    await valueOf(vault.unlock({ kind: 'passkey', slotId, output: passkeyOutput() }));
    expect(await issuersOf(vault)).toEqual(['Issuer 1']);
  });

  it('makes whoever mistypes wait longer and longer, over a restart too', async () => {
    const name = freshDatabaseName();
    const clock = movableClock();
    await created(vaultOf(name, clock), draftsOf(1));
    const attempt = (credential: Credential) => errorOf(vaultOf(name, clock).unlock(credential));
    for (let count = 0; count < 3; count++) {
      expect(await attempt(byOther)).toEqual({ code: 'wrong-credential' });
    }
    expect(await attempt(byPassphrase)).toEqual({ code: 'too-soon', waitMs: 2000 });
    clock.forward(2000);
    expect(await attempt(byOther)).toEqual({ code: 'wrong-credential' });
    expect(await attempt(byPassphrase)).toEqual({ code: 'too-soon', waitMs: 4000 });
    expect(await valueOf(vaultOf(name, clock).view())).toMatchObject({ waitMs: 4000 });
    clock.forward(4000);
    const vault = vaultOf(name, clock);
    await valueOf(vault.unlock(byPassphrase));
    await vault.lock();
    expect(await valueOf(vault.view())).toMatchObject({ status: 'locked', waitMs: 0 });
  });
});

describe('the session of an unlocked vault', () => {
  it('ends by the clock, at whatever is read first, and by use begins anew', async () => {
    const clock = movableClock();
    const session = memorySession();
    const vault = vaultOf(freshDatabaseName(), { session, ...clock });
    await created(vault, draftsOf(1));
    clock.forward(15 * 60_000 - 1);
    await vault.touch();
    clock.forward(15 * 60_000 - 1);
    expect(await valueOf(vault.view())).toMatchObject({ status: 'unlocked' });
    clock.forward(1);
    expect(await errorOf(vault.add([draftOf(2)]))).toEqual({ code: 'locked' });
    expect(session.content()).toBeUndefined();
    await vault.touch();
    expect(await valueOf(vault.view())).toMatchObject({ status: 'locked' });
  });

  it('ends when the clock is set back behind its beginning', async () => {
    const clock = movableClock();
    const vault = vaultOf(freshDatabaseName(), clock);
    await created(vault, draftsOf(1));
    clock.forward(-1);
    expect(await valueOf(vault.view())).toMatchObject({ status: 'locked' });
  });

  it('outlives the program that began it, as the browser keeps it', async () => {
    const name = freshDatabaseName();
    const session = memorySession();
    const first = vaultOf(name, { session });
    await created(first, draftsOf(1));
    first.close();
    expect(await issuersOf(vaultOf(name, { session }))).toEqual(['Issuer 1']);
  });

  it('lasts as long as the settings say, from the moment that they are saved', async () => {
    const clock = movableClock();
    const vault = vaultOf(freshDatabaseName(), clock);
    await created(vault, []);
    await valueOf(vault.saveSettings({ autoLockMinutes: 2 }));
    clock.forward(2 * 60_000);
    expect(await valueOf(vault.view())).toMatchObject({ status: 'locked' });
    await valueOf(vault.unlock(byPassphrase));
    expect((await unlockedView(vault)).lockAtMs).toBe(clock.now() + 2 * 60_000);
  });
});

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
    const locked = reopened(name);
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
      await valueOf(reopened(name).unlock(byPassphrase));
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
      await valueOf(reopened(name).unlock(byPassphrase));
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
      expect(await errorOf(reopened(name).unlock(byPassphrase))).toEqual({
        code: 'wrong-credential',
      });
      await valueOf(reopened(name).unlock(byOther));
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

describe('a renewed key', () => {
  it('encrypts everything anew and leaves what opened the old one behind', async () => {
    const name = freshDatabaseName();
    const vault = vaultOf(name);
    const code = await created(vault, draftsOf(3));
    const before = await unlockedView(vault);
    await valueOf(vault.trash([before.entries[2]?.id ?? '']));
    await valueOf(vault.addDevice(byPassphrase));
    await valueOf(vault.addPasskey(byPassphrase, newPasskey()));
    const { recoveryCode } = await valueOf(vault.renewKey(byPassphrase, { passphrase: other }));
    const after = await unlockedView(vault);
    expect(after.entries).toEqual(before.entries.slice(0, 2));
    expect(after.trash).toHaveLength(1);
    expect(after.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'device', 'recovery-code']);
    const locked = reopened(name);
    for (const credential of [byPassphrase, byCode(code)]) {
      expect(await errorOf(locked.unlock(credential))).toEqual({ code: 'wrong-credential' });
    }
    for (const credential of [byOther, byCode(recoveryCode ?? ''), byDevice]) {
      await valueOf(locked.unlock(credential));
      expect(await issuersOf(locked)).toEqual(['Issuer 1', 'Issuer 2']);
      await locked.lock();
    }
  });

  it('locks a view that still has the old one, and needs the passphrase where there is one', async () => {
    const name = freshDatabaseName();
    const elsewhere = vaultOf(name);
    const vault = vaultOf(name);
    const code = await created(vault, draftsOf(1));
    await valueOf(elsewhere.unlock(byPassphrase));
    expect(await errorOf(vault.renewKey(byCode(code)))).toEqual({ code: 'needs-passphrase' });
    await valueOf(vault.renewKey(byPassphrase));
    expect(await errorOf(elsewhere.add([draftOf(2)]))).toEqual({ code: 'locked' });
    expect(await issuersOf(vault)).toEqual(['Issuer 1']);
  });
});

describe('a backup', () => {
  it('opens with passphrase and recovery code, with all that was chosen', async () => {
    const clock = movableClock();
    const vault = vaultOf(freshDatabaseName(), clock);
    const extras = { group: 'Work', pinned: true, match: 'path' } as const;
    const code = await created(vault, [{ ...draftOf(1), ...extras }, draftOf(2)]);
    const { name, text, createdAtMs } = await valueOf(vault.backup());
    expect(name).toMatch(/^grip-simulator-codes-\d{4}-\d\d-\d\d\.json$/);
    expect(text).not.toContain('Issuer');
    const bytes = new TextEncoder().encode(text);
    for (const secret of [passphrase, code, code.toLowerCase()]) {
      const opened = await valueOf(openBackup(bytes, secret));
      const dates = { createdAtMs: clock.now(), updatedAtMs: clock.now() };
      expect(opened).toEqual({
        entries: [
          { ...draftOf(1), ...extras, ...dates },
          { ...draftOf(2), group: '', pinned: false, match: 'domain', ...dates },
        ],
        refused: [],
        createdAtMs,
      });
      const imported = await importAccounts(bytes, { password: secret });
      expect(imported).toMatchObject({
        ok: true,
        value: { accounts: [accountOf(1), accountOf(2)] },
      });
    }
    expect(await errorOf(openBackup(bytes, other))).toEqual({
      code: 'wrong-password',
      format: 'grip-simulator',
    });
  });

  it('of a vault that opens by itself needs a passphrase of its own', async () => {
    const vault = vaultOf(freshDatabaseName());
    await valueOf(
      vault.create({ protection: { kind: 'device' }, entries: draftsOf(1), recoveryCode: false }),
    );
    expect(await errorOf(vault.backup())).toEqual({ code: 'needs-passphrase' });
    const { text } = await valueOf(vault.backup(other));
    const opened = await valueOf(openBackup(new TextEncoder().encode(text), other));
    expect(opened.entries.map(({ account }) => account)).toEqual([accountOf(1)]);
  });

  it('restores a wiped vault to the last detail', async () => {
    const vault = vaultOf(freshDatabaseName(), movableClock());
    await created(vault, draftsOf(3));
    const before = await unlockedView(vault);
    const { text } = await valueOf(vault.backup());
    await valueOf(vault.wipe());
    expect(await valueOf(vault.view())).toEqual({ status: 'none' });
    const opened = await valueOf(openBackup(new TextEncoder().encode(text), passphrase));
    await created(vault, opened.entries);
    const after = await unlockedView(vault);
    const contents = ({ entries }: typeof after) => entries.map((entry) => ({ ...entry, id: '' }));
    expect(contents(after)).toEqual(contents(before));
  });
});

describe('an unencrypted export', () => {
  it.each(['aegis', 'key-uri-list'] as const)('as %s asks who wants it', async (format) => {
    const vault = vaultOf(freshDatabaseName());
    await created(vault, draftsOf(2));
    expect(await errorOf(vault.exportAs(format, byOther))).toEqual({ code: 'wrong-credential' });
    const [first] = (await unlockedView(vault)).entries;
    const all = await valueOf(vault.exportAs(format, byPassphrase));
    const one = await valueOf(vault.exportAs(format, byPassphrase, [first?.id ?? '']));
    const accounts = async (text: string) => {
      const imported = await importAccounts(new TextEncoder().encode(text));
      return imported.ok ? imported.value.accounts.map(({ issuer }) => issuer) : imported.error;
    };
    expect(await accounts(all.text)).toEqual(['Issuer 1', 'Issuer 2']);
    expect(await accounts(one.text)).toEqual(['Issuer 1']);
  });

  it('as QR codes asks who wants it', async () => {
    const vault = vaultOf(freshDatabaseName());
    await created(vault, draftsOf(2));
    const [first] = (await unlockedView(vault)).entries;
    expect(await errorOf(vault.reveal(byOther))).toEqual({ code: 'wrong-credential' });
    expect(await valueOf(vault.reveal(byPassphrase, [first?.id ?? '']))).toEqual([first?.account]);
    await vault.lock();
    expect(await errorOf(vault.reveal(byPassphrase))).toEqual({ code: 'locked' });
  });
});

describe('the organisation’s policy', () => {
  const under = (policy: Partial<ManagedPolicy>, name = freshDatabaseName()) =>
    vaultOf(name, { policy: () => Promise.resolve({ ...noManagedPolicy, ...policy }) });
  const make = (vault: Vault, kind: 'device' | 'passphrase') =>
    vault.create({
      protection: kind === 'device' ? { kind } : { kind, passphrase },
      entries: draftsOf(1),
      recoveryCode: false,
    });
  const forbidden = (rule: string) => ({ code: 'forbidden-by-policy', rule });

  it('can require a passphrase, of a new vault and of one that has others', async () => {
    const policy = { passphraseRequired: true };
    expect(await errorOf(make(under(policy), 'device'))).toEqual(forbidden('passphraseRequired'));
    const vault = under(policy);
    await valueOf(make(vault, 'passphrase'));
    await valueOf(vault.addDevice(byPassphrase));
    const id = await slotIdOf(vault, 'passphrase');
    expect(await errorOf(vault.removeSlot(byPassphrase, id))).toEqual(
      forbidden('passphraseRequired'),
    );
  });

  it('can forbid what this device opens by itself, yet locks nobody out', async () => {
    const name = freshDatabaseName();
    const free = vaultOf(name);
    await valueOf(make(free, 'device'));
    const vault = under({ deviceSlotDisabled: true, passphraseRequired: true }, name);
    await valueOf(vault.unlock(byDevice));
    expect((await unlockedView(vault)).demands).toEqual([
      'passphrase-required',
      'device-slot-disabled',
    ]);
    await valueOf(vault.setPassphrase(byDevice, passphrase));
    await vault.lock();
    expect(await errorOf(vault.unlock(byDevice))).toEqual(forbidden('deviceSlotDisabled'));
    await valueOf(vault.unlock(byPassphrase));
    expect(await errorOf(vault.addDevice(byPassphrase))).toEqual(forbidden('deviceSlotDisabled'));
    expect(await errorOf(make(under({ deviceSlotDisabled: true }), 'device'))).toEqual(
      forbidden('deviceSlotDisabled'),
    );
  });

  it('can ask for stronger passphrases and forbid exports, but no encrypted backup', async () => {
    const vault = under({ exportDisabled: true, minimumPassphraseStrength: 4 });
    await valueOf(make(vault, 'passphrase'));
    expect(await errorOf(vault.exportAs('aegis', byPassphrase))).toEqual(
      forbidden('exportDisabled'),
    );
    expect(await errorOf(vault.reveal(byPassphrase))).toEqual(forbidden('exportDisabled'));
    expect((await vault.backup()).ok).toBe(true);
  });

  it('shortens times, and what a person chose stands where it is shorter', async () => {
    const vault = under({ autoLockMinutes: 5, clipboardSeconds: 20, backupReminderDays: 7 });
    await valueOf(make(vault, 'passphrase'));
    await valueOf(vault.saveSettings({ clipboardSeconds: 10, autoLockMinutes: 60 }));
    expect((await unlockedView(vault)).settings).toMatchObject({
      autoLockMinutes: 5,
      clipboardSeconds: 10,
      backupReminderDays: 7,
    });
  });
});
