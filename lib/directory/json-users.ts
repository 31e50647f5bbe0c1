import type { ByteStream } from './byte-stream.ts';
import { csvLine, onOneLine } from './csv-line.ts';
import { UnreadableDirectory } from './directory-problem.ts';
import { JsonObjects } from './json-objects.ts';
import { wantedOf } from './json-wanted.ts';

/** Where users stand in JSON: SCIM's ListResponse (RFC 7644 §3.4.2), Keycloak's realm, or a list. */
const listKeys: readonly string[] = ['Resources', 'users'];

const scimHeader = ['userName', 'displayName', 'active', 'emails', 'phoneNumbers.mobile'] as const;
const keycloakHeader = [
  'username',
  'name',
  'email',
  'enabled',
  'mobile',
  'hasCredentials',
  'methods',
] as const;

/** What the rows stand under, by format. */
const jsonHeaders = { scim: scimHeader, keycloak: keycloakHeader } as const;

/**
 * Users of a SCIM or Keycloak export as comma-separated rows under a header of their own.
 *
 * SECURITY: only wanted keys become strings; passwords and hashes are skipped as bytes.
 *
 * @param markBytes - length of the byte order mark
 * @throws UnreadableDirectory where it is no JSON, or holds no users
 */
export async function* userRows(stream: ByteStream, markBytes: number): ByteStream {
  const encoder = new TextEncoder();
  const objects = new JsonObjects(listKeys);
  let format: keyof typeof jsonHeaders | null = null;
  let mark = markBytes;
  for await (const piece of stream) {
    let lines = '';
    for (const object of objects.push(piece.subarray(mark))) {
      const user = wantedOf(object);
      if (format === null) {
        format = typeof user?.username === 'string' ? 'keycloak' : 'scim';
        lines += csvLine(jsonHeaders[format]);
      }
      const cells = format === 'keycloak' ? keycloakCells(user) : scimCells(user);
      lines += csvLine(cells.map(onOneLine));
    }
    mark = 0; // the first piece is longer than any mark
    if (lines !== '') yield encoder.encode(lines);
  }
  const fault = objects.fault();
  if (fault !== null) throw new UnreadableDirectory({ code: 'bad-json', offset: fault });
  if (format === null) throw new UnreadableDirectory({ code: 'no-users-in-json' });
}

type Json = Readonly<Record<string, unknown>>;

function scimCells(user: Json | null): string[] {
  return [
    text(user?.userName),
    text(user?.displayName),
    text(user?.active),
    valuesOf(user?.emails),
    valuesOf(user?.phoneNumbers, ['mobile', '']),
  ];
}

function keycloakCells(user: Json | null): string[] {
  const attributes = record(user?.attributes);
  const phones = Object.entries(attributes ?? {})
    .filter(([key]) => /^(mobile|mobiel|phone|phone_?number|mobile_?(phone|number))$/i.test(key))
    .flatMap(([, value]) => list(value).map(text));
  const types = list(user?.credentials).map((credential) => text(record(credential)?.type));
  // Older exports say it in a field of its own.
  if (user?.totp === true) types.push('otp');
  return [
    text(user?.username),
    [text(user?.firstName), text(user?.lastName)].join(' ').trim(),
    text(user?.email),
    text(user?.enabled),
    phones.join(';'),
    user?.credentials === undefined ? '' : String(types.includes('password')),
    types.join(';'),
  ];
}

/** Values of a multi-valued attribute (RFC 7643 §2.4), those of the first type that has any. */
function valuesOf(attribute: unknown, types?: readonly string[]): string {
  const entries = list(attribute).map((entry) =>
    typeof entry === 'string' ? { value: entry } : (record(entry) ?? {}),
  );
  const chosen = types
    ? types
        .map((type) => entries.filter((entry) => text(entry.type).toLowerCase() === type))
        .find((some) => some.length > 0)
    : entries;
  return (chosen ?? [])
    .map((entry) => text(entry.value))
    .filter((value) => value !== '')
    .join(';');
}

const record = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? (value as unknown[])
    : value === undefined || value === null
      ? []
      : [value];

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
