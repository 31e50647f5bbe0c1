import fc from 'fast-check';
import sodium from 'libsodium-wrappers';
import { describe, expect, it } from 'vitest';

import { importAccounts } from '../../../../lib/otp/index.ts';
import { backupAccounts } from '../../../fixtures/backup-accounts.ts';
import {
  aegis,
  bitwardenProtected,
  ente,
  extensionNew,
  extensionOld,
  twoFas,
} from '../../../support/backup-writers/encrypted.ts';
import { plainFormats } from '../../../support/backup-writers/plain-formats.ts';

await sodium.ready;

/** Their keys are derived in no time, so that many can be tried; those of the others are right. */
const cheap = [
  aegis({ n: 2, r: 1, p: 1 }),
  bitwardenProtected('pbkdf2', { kdfIterations: 1 }),
  ente({ memLimit: 8192, opsLimit: 1 }),
];

const files = [
  ...plainFormats
    .map(({ write, knows }) => write(backupAccounts.filter(knows)))
    .filter((text) => /^\s*[[{]/.test(text)),
  ...[twoFas, extensionOld(true), extensionNew, ...cheap].map((write) =>
    write(backupAccounts, 'password').toString(),
  ),
];

/** The file with one of its values, counted from the innermost, replaced by another. */
function replaced(text: string, at: number, value: unknown): string {
  let count = 0;
  return JSON.stringify(
    JSON.parse(text, (_, old: unknown) => (count++ === at ? value : old)) ?? null,
  );
}

describe('importAccounts', { timeout: 60_000 }, () => {
  it('never throws, whatever stands in the place of a value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(120),
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('U2FsdGVkX18=', '::', 'otpauth:')),
        async (text, at, value) => {
          const bytes = new TextEncoder().encode(replaced(text, at, value));
          const imported = await importAccounts(bytes, { password: 'password' });
          expect(typeof imported.ok).toBe('boolean');
          for (const account of imported.ok ? imported.value.accounts : []) {
            expect(account.secret).toMatch(/^[A-Z2-7]+$/);
            expect([account.issuer, account.label]).toEqual([
              account.issuer.trim(),
              account.label.trim(),
            ]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws at bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await importAccounts(bytes, { password: 'password' })).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
