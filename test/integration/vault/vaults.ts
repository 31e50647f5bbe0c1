import { onTestFinished } from 'vitest';

import type { Account } from '../../../lib/otp/index.ts';
import { VaultDatabase } from '../../../lib/vault/database.ts';
import type { EntryDraft } from '../../../lib/vault/model/entry.ts';
import type { Credential } from '../../../lib/vault/model/slot.ts';
import type { UnlockedVault } from '../../../lib/vault/model/vault-view.ts';
import type { SessionStore } from '../../../lib/vault/session.ts';
import { type ProtectedVaultOptions, Vault } from '../../../lib/vault/vault.ts';
import { valueOf } from '../support/results.ts';

/** A browser's memory, shared by the views that are given the same one. */
export function memorySession(): SessionStore & { readonly content: () => unknown } {
  let content: string | null = null;
  const listeners = new Set<() => void>();
  return {
    content: () => (content === null ? undefined : (JSON.parse(content) as unknown)),
    read: () => Promise.resolve(content === null ? undefined : JSON.parse(content)),
    write: (record) => {
      content = record === null ? null : JSON.stringify(record);
      for (const listener of listeners) listener();
      return Promise.resolve();
    },
    watch: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** A clock that stands until it is moved. */
export function movableClock(startMs = 1_760_000_000_000) {
  let nowMs = startMs;
  return { now: () => nowMs, forward: (ms: number) => (nowMs += ms) };
}

/** Cheap: these tests are not about how long guessing takes. */
export const cheapEffort = {
  least: { memoryKiB: 8, iterations: 1, parallelism: 1 },
  targetMs: 0,
};

/** A vault over a connection and with a session of its own, unless told otherwise. */
export function vaultOf(name: string, options: Partial<ProtectedVaultOptions> = {}): Vault {
  const vault = new Vault({
    session: memorySession(),
    database: new VaultDatabase(name),
    effort: cheapEffort,
    strengthOf: () => Promise.resolve(4),
    ...options,
  });
  onTestFinished(() => vault.close());
  return vault;
}

export const passphrase = 'correct horse battery';
export const byPassphrase: Credential = { kind: 'passphrase', passphrase };

/** An account of its own for each number. */
export function accountOf(number: number): Account {
  const letters = Array.from(
    String(number).padStart(6, '0'),
    (digit) => 'ABCDEFGHIJ'[Number(digit)],
  );
  return {
    type: 'totp',
    issuer: `Issuer ${number}`,
    label: `user${number}@example.com`,
    secret: `GEZDGNBVGY3TQOJQ${letters.join('')}AA`,
    sites: [`https://login${number}.example`],
    algorithm: 'SHA1',
    digits: 6,
    periodSeconds: 30,
  };
}

export const draftOf = (number: number): EntryDraft => ({ account: accountOf(number) });

/** Drafts with the numbers from 1. */
export const draftsOf = (count: number): readonly EntryDraft[] =>
  Array.from({ length: count }, (_, index) => draftOf(index + 1));

/** Makes a vault with a passphrase. @returns its recovery code */
export async function created(vault: Vault, entries: readonly EntryDraft[]): Promise<string> {
  const { recoveryCode } = await valueOf(
    vault.create({ protection: { kind: 'passphrase', passphrase }, entries, recoveryCode: true }),
  );
  return recoveryCode ?? '';
}

/** What an unlocked vault shows. */
export async function unlockedView(vault: Vault): Promise<UnlockedVault> {
  const view = await valueOf(vault.view());
  if (view.status !== 'unlocked') throw new Error(`The vault is ${view.status}.`);
  return view;
}

/** Issuers in the order in which the vault shows them. */
export async function issuersOf(vault: Vault): Promise<readonly string[]> {
  return (await unlockedView(vault)).entries.map(({ account }) => account.issuer);
}
