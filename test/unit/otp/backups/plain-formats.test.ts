import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Account, importAccounts } from '../../../../lib/otp/index.ts';
import { backupAccounts } from '../../../fixtures/backup-accounts.ts';
import { arbitraryAccount } from '../../../support/arbitrary-account.ts';
import { type PlainFormat, plainFormats } from '../../../support/backup-writers/plain-formats.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const kept = ({ knows, keepsSites }: PlainFormat, accounts: readonly Account[]) =>
  accounts.filter(knows).map((account) => (keepsSites ? account : { ...account, sites: [] }));

describe.each(plainFormats)('a backup of $format', { timeout: 60_000 }, (backup) => {
  const accounts = kept(backup, backupAccounts);

  it('gives every account, with nothing changed and nothing refused', async () => {
    expect(await importAccounts(bytes(backup.write(accounts)))).toEqual({
      ok: true,
      value: { format: backup.format, accounts, normalisations: [], refused: [] },
    });
  });

  it('is read with a byte order mark, in UTF-16 and with Windows line ends', async () => {
    const text = backup.write(accounts);
    const read = await importAccounts(bytes(text));
    expect(await importAccounts(bytes(`\uFEFF${text}`))).toEqual(read);
    expect(await importAccounts(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(read);
    if (backup.format !== 'bitwarden-csv') {
      expect(await importAccounts(bytes(text.replace(/\r?\n/g, '\r\n')))).toEqual(read);
    }
  });

  it('gives back any account that the program can write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryAccount, { minLength: 1, maxLength: 4 }),
        async (drawn) => {
          const some = kept(backup, drawn);
          fc.pre(some.length > 0);
          // What XML cannot hold no program can write into it.
          fc.pre(backup.format !== 'keepass-xml' || some.every(fitsXml));
          const read = await importAccounts(bytes(backup.write(some)));
          expect(read).toEqual({
            ok: true,
            value: { format: backup.format, accounts: some, normalisations: [], refused: [] },
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never makes the reader throw, however it is cut or overwritten', async () => {
    const whole = bytes(backup.write(accounts));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        async (length, at, byte) => {
          const damaged = whole.slice();
          damaged[at] = byte;
          const read = await importAccounts(damaged.subarray(0, length));
          expect(typeof read.ok).toBe('boolean');
          expect(read.ok || !JSON.stringify(read.error).includes('GEZDGNBV')).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function fitsXml({ issuer, label }: Account): boolean {
  // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 excludes
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]/.test(issuer + label);
}
