import { describe, expect, it } from 'vitest';

import { importAccounts } from '../../../lib/otp/index.ts';
import { openBackup } from '../../../lib/vault/backup-file.ts';
import { freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { byOther, other } from './credentials.ts';
import {
  accountOf,
  byPassphrase,
  created,
  draftOf,
  draftsOf,
  movableClock,
  passphrase,
  unlockedView,
  vaultOf,
} from './vaults.ts';

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
