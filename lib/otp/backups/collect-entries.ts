import type { Account } from '../account.ts';
import type { KeyUriProblem } from '../key-uri-problem.ts';
import type { Normalisation } from '../normalisation.ts';
import type { BackupEntry } from './backup-entry.ts';

/** An entry of a backup that is no account, and why. */
export interface RefusedEntry {
  /** Position among the entries of the backup that hold a code, from 1. */
  readonly entry: number;
  /** What the backup calls it; `null` when it has no name. */
  readonly name: string | null;
  readonly problem: KeyUriProblem;
}

/** What entries hold. */
export interface CollectedEntries {
  readonly accounts: readonly Account[];
  /** How reading differs from what is written; `account` is a position in `accounts`, from 0. */
  readonly normalisations: readonly (Normalisation & { readonly account: number })[];
  readonly refused: readonly RefusedEntry[];
}

/** Parts what can be used from what cannot; one bad entry never loses the others. */
export function collectEntries(entries: readonly BackupEntry[]): CollectedEntries {
  const accounts: Account[] = [];
  const normalisations: (Normalisation & { account: number })[] = [];
  const refused: RefusedEntry[] = [];
  for (const [index, { name, read }] of entries.entries()) {
    if (!read.ok) {
      refused.push({ entry: index + 1, name, problem: read.error });
      continue;
    }
    for (const change of read.value.normalisations) {
      normalisations.push({ ...change, account: accounts.length });
    }
    accounts.push(read.value.account);
  }
  return { accounts, normalisations, refused };
}
