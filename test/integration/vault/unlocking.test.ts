import { describe, expect, it } from 'vitest';

import type { Credential, Protection } from '../../../lib/vault/model/slot.ts';
import { dumpOf, freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { byCode, byDevice, byOther, newPasskey, passkeyOutput, slotIdOf } from './credentials.ts';
import { byPassphrase, created, draftsOf, issuersOf, movableClock, vaultOf } from './vaults.ts';

describe('a vault', () => {
  it('shows nothing but its slots while it is locked, and refuses every command', async () => {
    const name = freshDatabaseName();
    await created(vaultOf(name), draftsOf(1));
    const vault = vaultOf(name);
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
    const vault = vaultOf(name);
    expect(await errorOf(vault.unlock(byPassphrase))).toEqual({ code: 'wrong-credential' });
    const composed = accented.normalize('NFC');
    await valueOf(vault.unlock({ kind: 'passphrase', passphrase: composed }));
    expect(await issuersOf(vault)).toEqual(['Issuer 1']);
  });

  it('opens by its recovery code, typed in any way, and tells a typo from a wrong code', async () => {
    const name = freshDatabaseName();
    const code = await created(vaultOf(name), draftsOf(1));
    const foreign = await created(vaultOf(freshDatabaseName()), []);
    const vault = vaultOf(name);
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
    const vault = vaultOf(name);
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
    const vault = vaultOf(name);
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

  it('counts tries that are made at the same moment one by one', async () => {
    const name = freshDatabaseName();
    await created(vaultOf(name), draftsOf(1));
    const tries = Array.from({ length: 6 }, () => errorOf(vaultOf(name).unlock(byOther)));
    const codes = (await Promise.all(tries)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'wrong-credential')).toHaveLength(3);
    expect(codes.filter((code) => code === 'too-soon')).toHaveLength(3);
  });

  it('lets nobody wait for longer than five minutes', async () => {
    const name = freshDatabaseName();
    const clock = movableClock();
    await created(vaultOf(name, clock), draftsOf(1));
    const vault = vaultOf(name, clock);
    for (let count = 0; count < 14; count++) {
      await errorOf(vault.unlock(byOther));
      clock.forward(300_000);
    }
    await errorOf(vault.unlock(byOther));
    expect(await valueOf(vault.view())).toMatchObject({ waitMs: 300_000 });
  });
});
