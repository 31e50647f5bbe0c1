import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { histogram, inspectDirectory, membersOf } from '../../../lib/directory/index.ts';
import { inPieces, readBytes } from '../../support/read-bytes.ts';
import { sheetRow, workbook } from '../../support/workbook.ts';

const fixture = (name: string): Buffer => readFileSync(`test/fixtures/directories/${name}`);

/** Who can bring what, as `3 credentials+sms`, and what is apart. */
async function counted(bytes: Uint8Array): Promise<unknown> {
  const read = await readBytes(bytes);
  if (!read.ok) return read.error;
  const { population, rejectedCount, format } = read.value;
  return {
    format,
    has: histogram(population)
      .map(({ has, users }) => `${users} ${membersOf(population.methods, has).join('+')}`)
      .sort(),
    admins: population.groups.reduce((n, { kind, users }) => (kind === 'admin' ? n + users : n), 0),
    inactive: population.inactive,
    rejectedCount,
  };
}

const expected = {
  'entra-registration.csv': {
    format: 'entra-registration',
    has: ['1 credentials', '1 credentials+email+totp', '1 credentials+sms+email+passkey'],
    admins: 1,
    inactive: 0,
  },
  'entra-users.csv': {
    format: 'entra-users',
    has: ['1 credentials', '1 credentials+email', '1 credentials+sms+email'],
    admins: 0,
    inactive: 1,
  },
  'okta-users.csv': {
    format: 'okta-users',
    has: ['1 credentials+email', '1 credentials+sms+email'],
    admins: 0,
    inactive: 1,
  },
  'okta-factors.csv': {
    format: 'okta-factors',
    has: ['1 credentials+email', '1 credentials+sms+passkey', '1 credentials+totp'],
    admins: 0,
    inactive: 0,
  },
  'google-workspace.csv': {
    format: 'google-workspace',
    has: ['1 credentials', '1 credentials+sms', '1 credentials+sms+email'],
    admins: 0,
    inactive: 1,
  },
  'scim.json': {
    format: 'scim',
    has: ['1 credentials', '1 credentials+sms+email'],
    admins: 0,
    inactive: 1,
  },
  'keycloak.json': {
    format: 'keycloak',
    has: ['1 credentials+sms+email+totp', '1 passkey'],
    admins: 0,
    inactive: 1,
  },
  'dutch.csv': {
    format: 'generic',
    has: ['1 credentials', '1 credentials+sms+email'],
    admins: 1,
    inactive: 1,
  },
  'generic.tsv': {
    format: 'generic',
    has: ['1 credentials+email', '1 credentials+sms+email+passkey'],
    admins: 0,
    inactive: 0,
  },
} as const;

describe('an export of a known kind', () => {
  it.each(Object.entries(expected))('%s is recognised and counted', async (name, counts) => {
    expect(await counted(fixture(name))).toEqual({ ...counts, rejectedCount: 0 });
  });

  it.each(Object.entries(expected))('%s is read out of .gz too', async (name, counts) => {
    expect(await counted(gzipSync(fixture(name)))).toMatchObject(counts);
  });

  it('is read as a list of SCIM users without an envelope', async () => {
    const { Resources } = JSON.parse(fixture('scim.json').toString()) as { Resources: unknown[] };
    const list = Buffer.from(JSON.stringify(Resources));
    expect(await counted(list)).toMatchObject(expected['scim.json']);
  });

  it('is read out of .xlsx', async () => {
    const rows = [
      sheetRow(1, ['login', 'email', 'mobile']),
      sheetRow(2, ['ann', 'ann@acme.example', '']),
      sheetRow(3, ['ben', '', '+31612345678']),
    ];
    expect(await counted(workbook(rows.join('')))).toMatchObject({
      format: 'generic',
      has: ['1 credentials+email', '1 credentials+sms'],
    });
  });

  it('keeps passwords and hashes out of what it shows', async () => {
    for (const name of ['dutch.csv', 'google-workspace.csv', 'scim.json', 'keycloak.json']) {
      const table = await inspectDirectory(inPieces(fixture(name)));
      const shown = JSON.stringify(table.ok && { ...table.value, stream: null });
      expect(shown).not.toMatch(/geheim|\*\*\*\*|never to be read|c2Vjc|c2Fsd/);
    }
  });
});

describe('an encoding', () => {
  const text = fixture('dutch.csv').toString().replace('Ann de', 'Annë de');
  const names = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const found: string[] = [];
    await readBytes(bytes, { options: { onUser: ({ name }) => found.push(name) } });
    return found;
  };

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little endian, with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, little endian', Buffer.from(text, 'utf16le')],
    ['UTF-16, big endian, with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR', Buffer.from(text.replaceAll('\n', '\r'))],
    ['no line break at the end', Buffer.from(text.trimEnd())],
    ['Excel saying the delimiter', Buffer.from(`sep=;\r\n${text}`)],
  ])('is understood: %s', async (_, bytes) => {
    expect(await counted(bytes)).toEqual({ ...expected['dutch.csv'], rejectedCount: 0 });
    expect(await names(bytes)).toEqual(['Vries; Annë de', 'Ben', 'Cas']);
  });

  it('may change within a file', async () => {
    const mixed = Buffer.concat([
      Buffer.from('login;name;mobile\nann;Annë;\n'),
      Buffer.from('ben;Bën;\n', 'latin1'),
    ]);
    expect(await names(mixed)).toEqual(['Annë', 'Bën']);
  });
});
