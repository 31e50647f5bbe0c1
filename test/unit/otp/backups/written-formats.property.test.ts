import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Account,
  formatAccounts,
  formatAegis,
  formatKeyUriList,
  importAccounts,
} from '../../../../lib/otp/index.ts';
import { openBackup, writeBackup } from '../../../../lib/vault/backup-file.ts';
import type { Entry } from '../../../../lib/vault/model/entry.ts';
import { newPassphraseSlot, newRecoverySlot } from '../../../../lib/vault/new-slot.ts';
import { newVaultKey } from '../../../../lib/vault/vault-key.ts';
import { arbitraryAccount } from '../../../support/arbitrary-account.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** As the vault keeps them: hosts in lower case, no bare slash at the end. */
const site = fc
  .tuple(fc.domain(), fc.constantFrom('', ':8443', '/login', '/a/b/'))
  .map(([host, rest]) => `https://${host.toLowerCase()}${rest}`);

let uuids = 0;
const newUuid = () => `00000000-0000-4000-8000-${String(uuids++).padStart(12, '0')}`;

const openFormats = [
  { name: 'this program', format: 'grip-simulator', write: formatAccounts },
  {
    name: 'Aegis',
    format: 'aegis',
    write: (some: readonly Account[]) => formatAegis(some, newUuid),
  },
  { name: 'Key URIs', format: 'key-uri-list', write: formatKeyUriList },
] as const;

describe.each(openFormats)('an export for $name', { timeout: 60_000 }, ({ format, write }) => {
  it('gives back any accounts when it is imported, with nothing changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryAccount, { minLength: 1, maxLength: 5 }), async (some) => {
        expect(await importAccounts(bytes(write(some)))).toEqual({
          ok: true,
          value: { format, accounts: some, normalisations: [], refused: [] },
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('an encrypted backup', { timeout: 60_000 }, () => {
  it('gives back any entries, by passphrase and by recovery code', async () => {
    const name = { vaultId: 'vault', keyId: 'key' };
    const wrapping = { ...name, vaultKey: newVaultKey(), nowMs: 1_795_600_000_000 };
    const least = { memoryKiB: 8, iterations: 1, parallelism: 1 };
    const passphrase = 'één bœuf naïf';
    const slot = await newPassphraseSlot(wrapping, passphrase, { least, targetMs: 0 });
    if (!slot.ok) throw new Error(slot.error.code);
    const recovery = await newRecoverySlot(wrapping);
    const slots = [slot.value, recovery.slot];
    const entry: fc.Arbitrary<Omit<Entry, 'id' | 'version'>> = fc.record({
      account: fc
        .tuple(arbitraryAccount, fc.uniqueArray(site, { maxLength: 3 }))
        .map(([account, sites]) => ({ ...account, sites })),
      group: fc.string({ maxLength: 20 }),
      pinned: fc.boolean(),
      match: fc.constantFrom('domain', 'host', 'path', 'never'),
      createdAtMs: fc.maxSafeNat(),
      updatedAtMs: fc.maxSafeNat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 4 }), async (entries) => {
        const { createdAtMs, text } = await writeBackup({
          ...{ ...wrapping, slots, createdAtMs: wrapping.nowMs },
          entries: entries.map((one, at) => ({ ...one, id: String(at), version: 1 })),
        });
        for (const secret of [passphrase, recovery.code]) {
          expect(await openBackup(bytes(text), secret)).toEqual({
            ok: true,
            value: { entries, refused: [], createdAtMs },
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
