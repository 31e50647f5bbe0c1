import { fail, ok, type Result } from '../result.ts';
import type { AccountProblem } from './account-problem.ts';
import type { Normalisation, Parameter } from './normalisation.ts';
import { percentText } from './percent-text.ts';

const known = [
  'secret',
  'issuer',
  'algorithm',
  'digits',
  'period',
  'counter',
  'encoder',
  'image',
] as const;

type QueryName = (typeof known)[number];

/** Parameters of a Key URI, decoded. */
export type KeyUriQuery = ReadonlyMap<QueryName, string>;

const spaceForPlus: ReadonlySet<QueryName> = new Set(['issuer', 'secret']);

/**
 * Reads `name=value` pairs: names in any case, values percent-encoded. One that is repeated must
 * repeat its value.
 */
export function keyUriQuery(
  text: string,
  changes: Normalisation[],
): Result<KeyUriQuery, AccountProblem> {
  const query = new Map<QueryName, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const written = equals < 0 ? pair : pair.slice(0, equals);
    const name = written.trim().toLowerCase();
    if (!isKnown(name)) {
      note(changes, 'other', 'ignored');
      continue;
    }
    if (name !== written) note(changes, name, 'case');
    const value = decoded(name, equals < 0 ? '' : pair.slice(equals + 1), changes);
    const earlier = query.get(name);
    if (earlier !== undefined && earlier !== value) {
      return fail({ parameter: name, code: 'contradiction' });
    }
    if (earlier !== undefined) note(changes, name, 'repeated');
    query.set(name, value);
  }
  return ok(query);
}

function decoded(name: QueryName, raw: string, changes: Normalisation[]): string {
  const spaced = spaceForPlus.has(name) ? raw.replaceAll('+', ' ') : raw;
  if (spaced !== raw && name === 'issuer') note(changes, name, 'plus-as-space');
  const { text, hasStrayPercent } = percentText(spaced);
  if (hasStrayPercent) note(changes, name, 'stray-percent');
  return text;
}

function isKnown(name: string): name is QueryName {
  return (known as readonly string[]).includes(name);
}

function note(
  changes: Normalisation[],
  parameter: Parameter,
  change: Normalisation['change'],
): void {
  changes.push({ parameter, change });
}

/** Where the query of a Key URI starts: labels may hold `?`, so a known name must follow. */
export function queryStart(text: string): number {
  const found = new RegExp(`\\?\\s*(?:${known.join('|')})\\s*=`, 'i').exec(text);
  return found?.index ?? text.indexOf('?');
}
