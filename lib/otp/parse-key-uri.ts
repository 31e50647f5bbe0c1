import { fail, ok, type Result } from '../result.ts';
import { keyUriLabel } from './key-uri-label.ts';
import type { KeyUriProblem } from './key-uri-problem.ts';
import { type KeyUriQuery, keyUriQuery, queryStart } from './key-uri-query.ts';
import type { Normalisation, Parameter } from './normalisation.ts';
import { readAccount, type ReadAccount } from './read-account.ts';

/** Longest Key URI that is read, in UTF-16 units: a picture inside it can be long. */
const maxLength = 100_000;

/**
 * Reads a Key URI (`otpauth://TYPE/LABEL?PARAMETERS`, the format of Google Authenticator), as
 * written by the book or as found in the wild; also `steam://SECRET`.
 *
 * Whatever is read differently from how it is written is reported. `image` and the like are never
 * fetched. Never throws.
 */
export function parseKeyUri(text: string): Result<ReadAccount, KeyUriProblem> {
  if (text.length > maxLength) return fail({ parameter: 'uri', code: 'too-long', max: maxLength });
  const changes: Normalisation[] = [];
  const uri = text.trim();
  if (uri !== text) changes.push({ parameter: 'uri', change: 'spaces' });
  const [head, scheme = '', slashes = ''] = /^([a-z-]+):(\/*)/i.exec(uri) ?? [''];
  const rest = uri.slice(head.length);
  const name = scheme.toLowerCase();
  if (name === 'otpauth-migration') return fail({ parameter: 'uri', code: 'is-a-migration' });
  if (name !== 'otpauth' && name !== 'steam') {
    return fail({ parameter: 'uri', code: 'not-a-key-uri' });
  }
  if (name !== scheme) changes.push({ parameter: 'uri', change: 'case' });
  if (slashes.length !== 2) changes.push({ parameter: 'uri', change: 'slashes' });
  const read = name === 'steam' ? steamUri(rest) : otpauthUri(rest, changes);
  return read.ok
    ? ok({ ...read.value, normalisations: [...changes, ...read.value.normalisations] })
    : read;
}

function steamUri(rest: string): Result<ReadAccount, KeyUriProblem> {
  return readAccount({ type: 'steam', issuer: 'Steam', secret: rest.replace(/\/$/, '') });
}

function otpauthUri(rest: string, changes: Normalisation[]): Result<ReadAccount, KeyUriProblem> {
  const start = queryStart(rest);
  const path = start < 0 ? rest : rest.slice(0, start);
  const query = keyUriQuery(start < 0 ? '' : rest.slice(start + 1), changes);
  if (!query.ok) return query;
  const slash = path.indexOf('/');
  const written = slash < 0 ? path : path.slice(0, slash);
  if (slash < 0) changes.push({ parameter: 'label', change: 'slashes' });
  if (written !== written.toLowerCase()) changes.push({ parameter: 'type', change: 'case' });
  const type = typeOf(written, query.value);
  const names = keyUriLabel(
    slash < 0 ? '' : path.slice(slash + 1),
    query.value.get('issuer'),
    changes,
  );
  noteIgnored(type, query.value, changes);
  return readAccount({
    ...names,
    type,
    secret: query.value.get('secret'),
    algorithm: query.value.get('algorithm'),
    digits: query.value.get('digits'),
    period: query.value.get('period'),
    counter: query.value.get('counter'),
  });
}

/** `encoder=steam` is how some apps say that a TOTP account is one of Steam. */
function typeOf(written: string, query: KeyUriQuery): string {
  const type = written.toLowerCase();
  return type === 'totp' && query.get('encoder')?.trim().toLowerCase() === 'steam' ? 'steam' : type;
}

function noteIgnored(type: string, query: KeyUriQuery, changes: Normalisation[]): void {
  const ignored: Parameter[] = [];
  if (query.has('image')) ignored.push('image');
  if (query.has('encoder') && type !== 'steam') ignored.push('encoder');
  if (query.has('period') && type === 'hotp') ignored.push('period');
  if (query.has('counter') && type !== 'hotp') ignored.push('counter');
  changes.push(...ignored.map((parameter) => ({ parameter, change: 'ignored' }) as const));
}
