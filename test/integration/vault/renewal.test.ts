import { describe, expect, it } from 'vitest';

import { freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { byCode, byDevice, byOther, newPasskey, other } from './credentials.ts';
import {
  byPassphrase,
  created,
  draftOf,
  draftsOf,
  issuersOf,
  unlockedView,
  vaultOf,
} from './vaults.ts';

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
    const locked = vaultOf(name);
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
