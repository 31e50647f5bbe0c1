import type { Result } from '../../result.ts';
import type { KeyUriProblem } from '../key-uri-problem.ts';
import type { Normalisation } from '../normalisation.ts';
import { parseKeyUri } from '../parse-key-uri.ts';
import { type AccountDraft, readAccount, type ReadAccount } from '../read-account.ts';
import { readName } from '../read-name.ts';
import { readSites } from './read-sites.ts';

/** One entry of a backup: an account, or why it is none. */
export interface BackupEntry {
  /** What the backup calls it, to find it there; `null` when it has no name. */
  readonly name: string | null;
  readonly read: Result<ReadAccount, KeyUriProblem>;
}

/** An account in fields of their own; `sites` are addresses as written. */
export interface EntryDraft extends AccountDraft {
  readonly sites?: unknown;
}

/** An entry whose parts stand in fields of their own. */
export const draftEntry = (draft: EntryDraft): BackupEntry => ({
  name: nameOf(draft.issuer, draft.label),
  read: readDraft(draft),
});

/** Makes an account of fields, without a name to find it by. */
export function readDraft(draft: EntryDraft): BackupEntry['read'] {
  const changes: Normalisation[] = [];
  const sites = readSites(draft.sites, changes);
  return withChanges(readAccount(draft, sites), changes);
}

interface Context {
  readonly issuer?: unknown;
  readonly label?: unknown;
  readonly sites?: unknown;
}

/**
 * An entry that is a Key URI, or a bare secret as password managers keep it. The context names the
 * account where the URI does not.
 */
export function uriEntry(value: unknown, { issuer, label, sites }: Context): BackupEntry {
  if (typeof value !== 'string' || !/^\s*[a-z][a-z-]*:/i.test(value)) {
    return draftEntry({ secret: value, issuer, label, sites });
  }
  const changes: Normalisation[] = [];
  const name = nameOf(issuer, label);
  const parsed = parseKeyUri(value);
  if (!parsed.ok) return { name, read: parsed };
  const { account, normalisations } = parsed.value;
  const named = {
    issuer: account.issuer === '' ? readName('issuer', issuer, changes) : null,
    label: account.label === '' ? readName('label', label, changes) : null,
  };
  if (named.issuer?.ok === false) return { name, read: named.issuer };
  if (named.label?.ok === false) return { name, read: named.label };
  const whole = {
    ...account,
    issuer: named.issuer?.value ?? account.issuer,
    label: named.label?.value ?? account.label,
    sites: readSites(sites, changes),
  };
  return {
    name: name ?? nameOf(account.issuer, account.label),
    read: withChanges({ ok: true, value: { account: whole, normalisations } }, changes),
  };
}

function withChanges(
  read: BackupEntry['read'],
  changes: readonly Normalisation[],
): BackupEntry['read'] {
  if (!read.ok || changes.length === 0) return read;
  const { account, normalisations } = read.value;
  return { ok: true, value: { account, normalisations: [...normalisations, ...changes] } };
}

function nameOf(issuer: unknown, label: unknown): string | null {
  const names = [issuer, label].filter(
    (name): name is string => typeof name === 'string' && name.trim() !== '',
  );
  return names.length === 0 ? null : names.join(' – ').slice(0, 100);
}
