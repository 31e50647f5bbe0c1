import { describe, expect, it } from 'vitest';

import { type ManagedPolicy, noManagedPolicy } from '../../../lib/vault/model/managed-policy.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { byDevice, slotIdOf } from './credentials.ts';
import { byPassphrase, draftsOf, passphrase, unlockedView, vaultOf } from './vaults.ts';

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
