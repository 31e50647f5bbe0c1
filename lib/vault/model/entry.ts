import type { Account } from '../../otp/index.ts';

/** Names an entry for good; random, says nothing about it. */
export type EntryId = string;

/** How an account's sites are compared with the page: by registrable domain, host, or path too. */
export type MatchRule = 'domain' | 'host' | 'path' | 'never';

/** What a person chooses about an account. */
export interface EntryContent {
  readonly account: Account;
  /** Empty when it is in none. */
  readonly group: string;
  readonly pinned: boolean;
  readonly match: MatchRule;
}

/** One account as the vault keeps it. */
export interface Entry extends EntryContent {
  readonly id: EntryId;
  /** From 1, raised by every change. */
  readonly version: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** An account that is to be added; what is missing takes its usual value. */
export interface EntryDraft extends Partial<EntryContent> {
  readonly account: Account;
  readonly createdAtMs?: number;
  readonly updatedAtMs?: number;
}

/** An entry that was deleted and can be had back until `goneAtMs`. */
export interface TrashedEntry {
  readonly entry: Entry;
  readonly deletedAtMs: number;
  readonly goneAtMs: number;
}

/** An entry that is stored and cannot be trusted or read. It stays as it is. */
export interface DamagedEntry {
  readonly id: EntryId;
  /** Place in the vault's own list, from 1; what the list does not name comes after it. */
  readonly position: number;
  readonly reason:
    /** The tag is wrong: a bit was changed, or it belongs to another entry. */
    | 'unreadable'
    /** The list names it, and it is not there. */
    | 'missing'
    /** The list names another version of it: an old or a foreign copy was put in its place. */
    | 'outdated'
    /** It is there, and the list does not name it. */
    | 'unlisted';
}

/** How long deleted entries are kept. */
export const trashDays = 30;
