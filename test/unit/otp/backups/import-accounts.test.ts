import { describe, expect, it } from 'vitest';

import { importAccounts, type ImportedAccounts } from '../../../../lib/otp/index.ts';
import { keePassXmlOf } from '../../../support/backup-writers/plain-text.ts';

const key = 'GEZDGNBVGY3TQOJQ';

const attempt = (content: unknown) =>
  importAccounts(
    new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
  );

const read = async (content: unknown): Promise<ImportedAccounts> => {
  const imported = await attempt(content);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return imported.value;
};

const problem = async (content: unknown): Promise<unknown> => {
  const imported = await attempt(content);
  return imported.ok ? 'accepted' : imported.error;
};

const login = (totp: unknown, more: object = {}) => ({
  encrypted: false,
  items: [{ type: 1, name: 'ACME', login: { username: 'john', totp, ...more } }],
});

const aegisOf = (...entries: object[]) => ({ version: 1, header: {}, db: { version: 3, entries } });

describe('importAccounts', { timeout: 60_000 }, () => {
  it('never loses the others to a bad entry, and says which it was and why', async () => {
    const info = { secret: key, algo: 'SHA1', digits: 6, period: 30 };
    const imported = await read(
      aegisOf(
        { type: 'totp', name: 'a', issuer: 'A', info },
        { type: 'motp', name: 'b', issuer: 'B', info },
        { type: 'totp', name: 'c', issuer: '', info: { ...info, algo: 'MD5' } },
        { type: 'totp', name: 'd', issuer: 'D', info: { ...info, period: 0 } },
        { type: 'totp', name: 'e', issuer: 'E' },
        { type: 'totp', name: {}, issuer: 'F', info },
        { type: 'totp', name: 'g', issuer: 'G', info: { ...info, secret: key.toLowerCase() } },
        { type: 'totp', name: 'h', issuer: 'H', info: { ...info, secret: 12 } },
      ),
    );
    expect(imported.accounts.map(({ issuer }) => issuer)).toEqual(['A', 'G']);
    expect(imported.normalisations).toEqual([{ account: 1, parameter: 'secret', change: 'case' }]);
    expect(imported.refused).toEqual([
      {
        entry: 2,
        name: 'B – b',
        problem: { parameter: 'type', code: 'unsupported', found: 'motp' },
      },
      {
        entry: 3,
        name: 'c',
        problem: { parameter: 'algorithm', code: 'unsupported', found: 'MD5' },
      },
      {
        entry: 4,
        name: 'D – d',
        problem: { parameter: 'period', code: 'out-of-range', min: 1, max: 86_400 },
      },
      { entry: 5, name: 'E – e', problem: { parameter: 'secret', code: 'missing' } },
      { entry: 6, name: 'F', problem: { parameter: 'label', code: 'not-text' } },
      { entry: 8, name: 'H – h', problem: { parameter: 'secret', code: 'not-text' } },
    ]);
  });

  it('reads Key URIs, bare secrets and Steam secrets of Bitwarden', async () => {
    expect((await read(login('gezd gnbv gy3t qojq'))).accounts).toMatchObject([
      { type: 'totp', issuer: 'ACME', label: 'john', secret: key, digits: 6, periodSeconds: 30 },
    ]);
    expect((await read(login(`steam://${key}`))).accounts).toMatchObject([
      { type: 'steam', issuer: 'Steam', label: 'john', secret: key },
    ]);
    expect((await read(login(`otpauth://totp/me?secret=${key}&digits=8`))).accounts).toMatchObject([
      { issuer: 'ACME', label: 'me', digits: 8 },
    ]);
    expect((await read(login(`otpauth://totp/Own:me?secret=${key}`))).accounts).toMatchObject([
      { issuer: 'Own', label: 'me' },
    ]);
    expect((await read(login('otpauth://totp/me'))).refused).toEqual([
      { entry: 1, name: 'ACME – john', problem: { parameter: 'secret', code: 'missing' } },
    ]);
    expect(await read(login(null))).toMatchObject({ accounts: [], refused: [] });
  });

  it("keeps the addresses of login pages as the account's sites, without what may be private", async () => {
    const uris = [
      'https://Login.ACME.example:8443/a?token=1#x',
      'https://me:pw@acme.example/',
      'acme.example',
      'http://localhost',
      'androidapp://com.acme',
      'not an address',
      `https://acme.example/${'x'.repeat(2000)}`,
      null,
      'https://acme.example',
    ].map((uri) => ({ match: null, uri }));
    const { accounts, normalisations } = await read(login(key, { uris }));
    expect(accounts[0]?.sites).toEqual([
      'https://login.acme.example:8443/a',
      'https://acme.example',
      'http://localhost',
    ]);
    expect(normalisations).toEqual([
      { account: 0, parameter: 'sites', change: 'ignored' },
      { account: 0, parameter: 'sites', change: 'shortened' },
    ]);
  });

  it('keeps no more than 50 sites', async () => {
    const uris = Array.from({ length: 60 }, (_, index) => ({ uri: `https://${index}.example` }));
    const { accounts, normalisations } = await read(login(key, { uris }));
    expect(accounts[0]?.sites).toHaveLength(50);
    expect(normalisations).toEqual([{ account: 0, parameter: 'sites', change: 'ignored' }]);
  });

  it('reads the old spellings of the Authenticator extension', async () => {
    const entry = (more: object) => ({ hash: 'h', index: 0, type: 'totp', ...more });
    const { accounts, refused } = await read({
      a: entry({ secret: `stm-${key}` }),
      b: entry({ type: 2, algorithm: '2', secret: key, counter: 7 }),
      c: entry({ type: 'hex', secret: '31323334' }),
      d: entry({ type: 6, secret: '31', counter: 0 }),
      e: entry({ secret: `blz-${key}` }),
      f: entry({ type: 'hex', secret: 'xyz' }),
      UserSettings: { theme: 'dark' },
      key: { enc: 'x', hash: 'y' },
    });
    expect(accounts).toMatchObject([
      { type: 'steam', secret: key },
      { type: 'hotp', algorithm: 'SHA256', counter: 7 },
      { type: 'totp', secret: 'GEZDGNA' },
      { type: 'hotp', secret: 'GE' },
    ]);
    expect(refused.map(({ entry: at, problem: { code } }) => [at, code])).toEqual([
      [5, 'unsupported'],
      [6, 'not-text'],
    ]);
  });

  it('reads the site that the Authenticator extension keeps behind the issuer', async () => {
    const entry = { hash: 'h', index: 0, type: 'totp', secret: key };
    const { accounts } = await read({
      a: { ...entry, issuer: 'ACME::login.acme.example' },
      b: { ...entry, issuer: 'std::map is' },
    });
    expect(accounts).toMatchObject([
      { issuer: 'ACME', sites: ['https://login.acme.example'] },
      { issuer: 'std::map is', sites: [] },
    ]);
  });

  it('reads every way in which KeePass keeps a code, and takes the first of those that repeat', async () => {
    const { format, accounts, refused } = await read(
      keePassXmlOf([
        { Title: 'uri', otp: `otpauth://totp/a?secret=${key}`, 'TOTP Seed': 'GE' },
        { Title: 'KeeOtp', otp: `key=${key}%3D&size=8&step=60&otpHashMode=Sha256` },
        { Title: 'KeeOtp hotp', otp: 'key=31&encoding=hex&type=Hotp&counter=3' },
        { Title: 'text', 'TimeOtp-Secret': '1234567890' },
        { Title: 'HMAC', 'TimeOtp-Secret-Hex': '31', 'TimeOtp-Algorithm': 'HMAC-SHA-512' },
        { Title: 'tray', 'TOTP Seed': 'GEZD GNBV', 'TOTP Settings': '60;8' },
        { Title: 'both', 'TimeOtp-Secret-Base32': 'GE', 'HmacOtp-Secret-Base32': 'GF' },
        { Title: 'bad', 'TimeOtp-Secret-Hex': 'zz' },
        { Title: 'none', Password: 'x' },
      ]),
    );
    expect(format).toBe('keepass-xml');
    expect(accounts).toMatchObject([
      { issuer: 'uri', secret: key },
      { issuer: 'KeeOtp', secret: key, digits: 8, periodSeconds: 60, algorithm: 'SHA256' },
      { issuer: 'KeeOtp hotp', type: 'hotp', secret: 'GE', counter: 3 },
      { issuer: 'text', secret: key },
      { issuer: 'HMAC', secret: 'GE', algorithm: 'SHA512' },
      { issuer: 'tray', secret: 'GEZDGNBV', digits: 8, periodSeconds: 60 },
      { issuer: 'both', type: 'totp', secret: 'GE' },
      { issuer: 'both', type: 'hotp', secret: 'GE' },
    ]);
    expect(refused).toMatchObject([{ name: 'bad', problem: { code: 'not-text' } }]);
  });

  it('reads the columns of KeePass 2 by their names', async () => {
    const { format, accounts } = await read(
      `"Account","Login Name","Password","Web Site","Comments","TimeOtp-Secret-Base32"\n"ACME","john","x","https://a.example","","${key}"\n`,
    );
    expect(format).toBe('keepass-csv');
    expect(accounts).toMatchObject([
      { issuer: 'ACME', label: 'john', secret: key, sites: ['https://a.example'] },
    ]);
  });

  it('reads lists of Key URIs with comments and blank lines, as Ente writes them', async () => {
    const uri = `otpauth://totp/ACME:john?algorithm=sha1&digits=6&issuer=ACME&period=30&secret=${key}&codeDisplay=%7B%22pinned%22%3Atrue%7D`;
    const imported = await read(`\n# mine\n${uri}\r\n\nnot a URI\nsteam://${key}`);
    expect(imported).toMatchObject({
      format: 'key-uri-list',
      accounts: [{ issuer: 'ACME', label: 'john' }, { type: 'steam' }],
      normalisations: [
        { account: 0, parameter: 'other', change: 'ignored' },
        { account: 0, parameter: 'algorithm', change: 'spelling' },
      ],
      refused: [{ entry: 2, name: 'line 5', problem: { code: 'not-a-key-uri' } }],
    });
  });

  it('asks for nothing of a prototype', async () => {
    expect(await problem('{"__proto__": {"format": "grip-simulator/accounts"}}')).toEqual({
      code: 'unknown-format',
    });
  });

  it.each([
    ['', { code: 'empty' }],
    [' \n', { code: 'empty' }],
    ['hello', { code: 'unknown-format' }],
    ['{}', { code: 'unknown-format' }],
    ['[]', { code: 'unknown-format' }],
    ['[1, null, "a"]', { code: 'unknown-format' }],
    ['<html></html>', { code: 'unknown-format' }],
    ['name,password\na,b', { code: 'unknown-format' }],
    ['a "quote, never closed', { code: 'unknown-format' }],
    ['{"services": [', { code: 'damaged', format: 'json' }],
    ['[', { code: 'damaged', format: 'json' }],
    ['[['.repeat(200_000), { code: 'damaged', format: 'json' }],
    ['<KeePassFile><Root>', { code: 'damaged', format: 'xml' }],
    [
      '<!DOCTYPE a [<!ENTITY b "c">]><KeePassFile><Root><Group><Entry>&b;</Entry></Group></Root></KeePassFile>',
      { code: 'damaged', format: 'xml' },
    ],
    ['name,login_totp\na,"b', { code: 'damaged', format: 'csv' }],
    ['{"header": {}, "db": {}}', { code: 'damaged', format: 'aegis' }],
    [
      '{"format": "grip-simulator/accounts", "version": 2}',
      { code: 'newer-version', format: 'grip-simulator', supported: 1 },
    ],
    [
      '{"format": "grip-simulator/accounts", "version": "1"}',
      { code: 'damaged', format: 'grip-simulator' },
    ],
  ])('refuses %.40s', async (content, expected) => {
    expect(await problem(content)).toEqual(expected);
  });

  it('refuses what is no text', async () => {
    expect(await importAccounts(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff))).toEqual({
      ok: false,
      error: { code: 'unknown-format' },
    });
  });

  it('refuses files and numbers of entries beyond measure', async () => {
    expect(await importAccounts(new Uint8Array(50_000_001))).toEqual({
      ok: false,
      error: { code: 'too-large', maxBytes: 50_000_000 },
    });
    expect(await problem(`steam://${key}\n`.repeat(20_001))).toEqual({
      code: 'too-many-entries',
      format: 'key-uri-list',
      max: 20_000,
    });
  });
});
