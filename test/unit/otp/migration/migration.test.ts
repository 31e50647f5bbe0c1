import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Account,
  formatMigration,
  importAccounts,
  parseMigration,
} from '../../../../lib/otp/index.ts';
import { arbitraryAccount } from '../../../support/arbitrary-account.ts';
import { type Field, protobuf } from '../../../support/protobuf.ts';

const uri = (data: string): string => `otpauth-migration://offline?data=${data}`;

const account = (...fields: Field[]): Field => [1, protobuf(fields)];

/** One QR code, made without the library that reads it. */
const code = (
  accounts: readonly Field[],
  [size, index, id]: readonly [number, number, number] = [1, 0, 7],
): string =>
  uri(
    encodeURIComponent(
      protobuf([...accounts, [2, 1], [3, size], [4, index], [5, id]]).toString('base64'),
    ),
  );

const secret = Buffer.from('12345678901234567890');
const john = account([1, secret], [2, 'ACME:john'], [3, 'ACME'], [4, 1], [5, 1], [6, 2]);
const zoe = account([1, secret], [2, 'Zoë 🔑'], [3, 'Müller & Söhne'], [4, 2], [5, 2], [6, 2]);
const counter = account([1, secret], [2, 'c'], [4, 3], [5, 1], [6, 1], [7, 4_294_967_296]);

const read = (...texts: string[]) => {
  const parsed = parseMigration(texts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

const problem = (...texts: string[]): unknown => {
  const parsed = parseMigration(texts);
  return parsed.ok ? 'accepted' : parsed.error;
};

describe('parseMigration', { timeout: 60_000 }, () => {
  it('reads accounts with UTF-8 names, counters, hashes and lengths', () => {
    const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(read(code([john, zoe, counter]))).toEqual({
      batchId: 7,
      total: 1,
      missing: [],
      normalisations: [],
      refused: [],
      accounts: [
        {
          ...{ type: 'totp', issuer: 'ACME', label: 'john', secret: key, sites: [] },
          ...{ algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
        },
        {
          ...{ type: 'totp', issuer: 'Müller & Söhne', label: 'Zoë 🔑', secret: key, sites: [] },
          ...{ algorithm: 'SHA256', digits: 8, periodSeconds: 30 },
        },
        {
          ...{ type: 'hotp', issuer: '', label: 'c', secret: key, sites: [] },
          ...{ algorithm: 'SHA512', digits: 6, counter: 4_294_967_296 },
        },
      ],
    });
  });

  it('reads a code of Google Authenticator itself, whose fields may be unspecified', () => {
    // From the description of the format: "Hello!" and 0xDEADBEEF, Example:alice@google.com.
    const data = 'CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC';
    expect(read(uri(data)).accounts).toEqual([
      {
        ...{ type: 'totp', issuer: 'Example', label: 'alice@google.com', sites: [] },
        ...{ secret: 'JBSWY3DPEHPK3PXP', algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
      },
    ]);
  });

  it('reads base64 with bare +, with spaces for it, in the alphabet of URLs and without padding', () => {
    const odd = account([1, Buffer.from('fbefbeffbf', 'hex')], [2, '>>>???~~~'], [6, 2]);
    const whole = code([odd]);
    const data = decodeURIComponent(whole.slice(uri('').length));
    expect(data).toMatch(/\+/);
    for (const variant of [
      data,
      data.replaceAll('+', ' '),
      data.replaceAll('+', '-').replaceAll('/', '_'),
      data.replace(/=+$/, ''),
    ]) {
      expect(read(uri(variant))).toEqual(read(whole));
    }
    expect(read(` OTPAUTH-MIGRATION://offline/?${whole.split('?')[1] ?? ''}\n`)).toEqual(
      read(whole),
    );
  });

  it('puts several QR codes in order, counts one scanned twice once, and says what is missing', () => {
    const [first, second, third] = [john, zoe, counter].map((each, index) =>
      code([each], [3, index, 9]),
    );
    const scanned = read(third ?? '', first ?? '', third ?? '');
    expect(scanned).toMatchObject({ total: 3, missing: [2] });
    expect(scanned.accounts.map(({ label }) => label)).toEqual(['john', 'c']);
    expect(read(second ?? '', third ?? '', first ?? '')).toMatchObject({ missing: [] });
  });

  it('refuses a bad account and keeps the others', () => {
    const bad = (...fields: Field[]) => account([1, secret], ...fields);
    expect(
      read(code([john, bad([4, 4]), bad([5, 3]), bad([6, 3]), bad([6, 1], [7, -1]), account()])),
    ).toMatchObject({
      accounts: [{ label: 'john' }],
      refused: [
        { entry: 2, problem: { parameter: 'algorithm', code: 'unsupported', found: 'MD5' } },
        { entry: 3, problem: { parameter: 'digits', code: 'out-of-range' } },
        { entry: 4, problem: { parameter: 'type', code: 'unsupported' } },
        { entry: 5, problem: { parameter: 'counter', code: 'out-of-range' } },
        { entry: 6, problem: { parameter: 'secret', code: 'missing' } },
      ],
    });
  });

  it.each([
    ['otpauth://totp/a?secret=GE', 'not-a-migration'],
    ['otpauth-migration://offline', 'not-a-migration'],
    ['otpauth-migration://offline?x=1', 'not-a-migration'],
    [uri('!!!'), 'damaged'],
    [uri('CjEK'), 'damaged'],
    [code([john], [0, 0, 1]), 'damaged'],
    [code([john], [2, 2, 1]), 'damaged'],
    [code([john], [101, 0, 1]), 'damaged'],
    [code([[1, 5]]), 'damaged'],
  ])('refuses %s', (text, expected) => {
    expect(problem(code([zoe]), text)).toEqual({ code: expected, text: 1 });
  });

  it('refuses no text, and texts of different transfers', () => {
    expect(problem()).toEqual({ code: 'not-a-migration', text: 0 });
    expect(problem(code([john], [2, 0, 1]), code([zoe], [2, 1, 2]))).toEqual({
      code: 'mixed-batches',
      text: 1,
    });
  });

  it('notices every cut', () => {
    const data = Buffer.from(decodeURIComponent(code([john]).slice(uri('').length)), 'base64');
    const accepted = Array.from({ length: data.length }, (_, length) => length).filter(
      (length) => parseMigration([uri(data.subarray(0, length).toString('base64'))]).ok,
    );
    // Between two fields a shorter payload is a whole one, and so is the empty one.
    expect(accepted).toEqual([0, -8, -6, -4, -2].map((at) => (at < 0 ? data.length + at : at)));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const text = uri(Buffer.from(bytes).toString('base64'));
        expect(typeof parseMigration([text]).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatMigration', { timeout: 60_000 }, () => {
  const fits = (each: Account) =>
    each.type !== 'steam' &&
    (each.digits === 6 || each.digits === 8) &&
    (each.type === 'hotp' || each.periodSeconds === 30);

  it('writes what parseMigration reads back unchanged, and says what it has no room for', () => {
    const transferable = arbitraryAccount.map((each) =>
      each.type === 'steam' ? each : { ...each, digits: each.digits > 7 ? 8 : 6 },
    );
    const common = transferable.map((each) =>
      each.type === 'totp' ? { ...each, periodSeconds: 30 } : each,
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(common, common, arbitraryAccount), { maxLength: 25 }),
        fc.nat(2 ** 31 - 1),
        (accounts, batchId) => {
          const { texts, leftOut } = formatMigration(accounts, batchId);
          expect(leftOut).toEqual(accounts.filter((each) => !fits(each)));
          const kept = accounts.filter(fits);
          expect(texts).toHaveLength(Math.ceil(kept.length / 10));
          if (kept.length === 0) return;
          expect(parseMigration(texts)).toMatchObject({
            value: { batchId, accounts: kept, normalisations: [], refused: [], missing: [] },
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a list of transfers', () => {
  it('is a backup: transfers are told apart, what is missing or damaged is said', async () => {
    const lines = [
      code([zoe], [2, 1, 1]),
      'otpauth://totp/plain?secret=GE',
      code([counter], [2, 0, 2]),
      uri('!!'),
      code([john], [2, 0, 1]),
    ].join('\n');
    const imported = await importAccounts(new TextEncoder().encode(lines));
    expect(imported).toMatchObject({
      value: {
        format: 'key-uri-list',
        accounts: [{ label: 'plain' }, { label: 'john' }, { label: 'Zoë 🔑' }, { label: 'c' }],
        refused: [
          { name: 'line 4', problem: { code: 'damaged-migration' } },
          { name: null, problem: { code: 'incomplete-migration', missing: [2], total: 2 } },
        ],
      },
    });
  });
});
