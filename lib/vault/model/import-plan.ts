import type { Account } from '../../otp/index.ts';
import type { Entry, EntryDraft } from './entry.ts';

/** An account that comes in beside one that is there. */
export interface ImportPair {
  readonly existing: Entry;
  readonly incoming: EntryDraft;
}

/** Two accounts that cannot both be right, or may be: the person decides. */
export interface ImportConflict extends ImportPair {
  readonly kind:
    /** One secret under other names or parameters. */
    | 'same-secret'
    /** One name with another secret: mostly an account that was set up anew. */
    | 'same-name';
}

/** What importing would do, before anything is written. */
export interface ImportPlan {
  readonly fresh: readonly EntryDraft[];
  /** Already there, in every respect that makes codes; nothing to do. */
  readonly duplicates: readonly ImportPair[];
  readonly conflicts: readonly ImportConflict[];
  /** How many stand in the import itself more than once; one of each counts. */
  readonly repeated: number;
}

/** Compares what comes in with what is there. Each account lands in exactly one place. */
export function importPlan(
  existing: readonly Entry[],
  incoming: readonly EntryDraft[],
): ImportPlan {
  const bySecret = new Map(existing.map((entry) => [entry.account.secret, entry]));
  const byName = new Map(
    existing
      .filter(({ account }) => account.issuer !== '' || account.label !== '')
      .map((entry) => [nameOf(entry.account), entry]),
  );
  const seen = new Set<string>();
  const fresh: EntryDraft[] = [];
  const duplicates: ImportPair[] = [];
  const conflicts: ImportConflict[] = [];
  let repeated = 0;
  for (const draft of incoming) {
    const whole = contentOf(draft.account);
    if (seen.has(whole)) {
      repeated++;
      continue;
    }
    seen.add(whole);
    const twin = bySecret.get(draft.account.secret);
    const namesake = byName.get(nameOf(draft.account));
    if (twin && contentOf(twin.account) === whole) {
      duplicates.push({ existing: twin, incoming: draft });
    } else if (twin) conflicts.push({ kind: 'same-secret', existing: twin, incoming: draft });
    else if (namesake) conflicts.push({ kind: 'same-name', existing: namesake, incoming: draft });
    else fresh.push(draft);
  }
  return { fresh, duplicates, conflicts, repeated };
}

const nameOf = ({ issuer, label }: Account): string => JSON.stringify([issuer, label]);

/** Everything that makes the codes and names them; a counter goes on by itself. */
function contentOf(account: Account): string {
  const { type, issuer, label, secret } = account;
  if (type === 'steam') return JSON.stringify([type, issuer, label, secret]);
  const { algorithm, digits } = account;
  const period = type === 'totp' ? account.periodSeconds : null;
  return JSON.stringify([type, issuer, label, secret, algorithm, digits, period]);
}
