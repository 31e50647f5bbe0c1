import { describe, expect, it } from 'vitest';

import { parseKeyUri } from '../../../lib/otp/index.ts';

const key = 'GEZDGNBVGY3TQOJQ';

const read = (uri: string) => {
  const parsed = parseKeyUri(uri);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { account, normalisations } = parsed.value;
  return {
    ...account,
    changes: normalisations.map(({ parameter, change }) => `${parameter} ${change}`),
  };
};

const refusal = (uri: string): unknown => {
  const parsed = parseKeyUri(uri);
  return parsed.ok ? 'accepted' : parsed.error;
};

describe('parseKeyUri', () => {
  it('reads a Key URI by the book and changes nothing', () => {
    const uri = `otpauth://totp/ACME%20Co:john.doe@email.com?secret=${key}&issuer=ACME%20Co&algorithm=SHA1&digits=6&period=30`;
    expect(read(uri)).toEqual({
      type: 'totp',
      issuer: 'ACME Co',
      label: 'john.doe@email.com',
      secret: key,
      sites: [],
      algorithm: 'SHA1',
      digits: 6,
      periodSeconds: 30,
      changes: [],
    });
  });

  it("takes the standard's values for what is left out", () => {
    expect(read(`otpauth://totp/a?secret=${key}`)).toMatchObject({
      algorithm: 'SHA1',
      digits: 6,
      periodSeconds: 30,
      changes: [],
    });
  });

  it('reads scheme, type and names of parameters in any case', () => {
    expect(
      read(`OTPAuth://TOTP/ACME:a?SECRET=${key}&Issuer=ACME&DIGITS=8&Period=60`),
    ).toMatchObject({
      issuer: 'ACME',
      label: 'a',
      digits: 8,
      periodSeconds: 60,
      changes: [
        'uri case',
        'secret case',
        'issuer case',
        'digits case',
        'period case',
        'type case',
      ],
    });
  });

  it.each([
    ['ACME:john', 'ACME', 'john'],
    ['ACME%3Ajohn', 'ACME', 'john'],
    ['ACME%3ajohn', 'ACME', 'john'],
    ['ACME:%20john', 'ACME', 'john'],
    ['ACME%3A%20john', 'ACME', 'john'],
    ['ACME: john', 'ACME', 'john'],
    ['Big Bank: Jane Doe', 'Big Bank', 'Jane Doe'],
    ['john@example.com', '', 'john@example.com'],
    ['john+work@example.com', '', 'john+work@example.com'],
    ['M%C3%BCller%20%26%20S%C3%B6hne:Zo%C3%AB', 'Müller & Söhne', 'Zoë'],
    ['Müller & Söhne:Zoë 🔑', 'Müller & Söhne', 'Zoë 🔑'],
    [
      'guest_example.com#EXT#@tenant.onmicrosoft.com',
      '',
      'guest_example.com#EXT#@tenant.onmicrosoft.com',
    ],
    ['Contoso:guest%23EXT%23@tenant', 'Contoso', 'guest#EXT#@tenant'],
    ['a/b/c', '', 'a/b/c'],
    ['What?:me&you=us', 'What?', 'me&you=us'],
    ['https://example.com', '', 'https://example.com'],
    ['ACME:a:b', 'ACME', 'a:b'],
    [':a', '', 'a'],
    ['', '', ''],
  ])('reads label %s', (written, issuer, label) => {
    expect(read(`otpauth://totp/${written}?secret=${key}`)).toMatchObject({
      issuer,
      label,
      changes: [],
    });
  });

  it('keeps a stray % and says so', () => {
    expect(read(`otpauth://totp/100%:a%zz%E9?secret=${key}&issuer=100%`)).toMatchObject({
      issuer: '100%',
      label: 'a%zz%E9',
      changes: ['issuer stray-percent', 'label stray-percent'],
    });
  });

  it('reads a label without its slash, and slashes that are missing or too many', () => {
    expect(read(`otpauth://totp?secret=${key}&issuer=ACME`)).toMatchObject({
      issuer: 'ACME',
      label: '',
      changes: ['label slashes'],
    });
    expect(read(`otpauth:totp/a?secret=${key}`)).toMatchObject({
      label: 'a',
      changes: ['uri slashes'],
    });
    expect(read(`otpauth:///totp/a?secret=${key}`).changes).toEqual(['uri slashes']);
  });

  it('keeps both an issuer and a prefix that says something else', () => {
    expect(read(`otpauth://totp/Old:a?secret=${key}&issuer=New`)).toMatchObject({
      issuer: 'New',
      label: 'Old:a',
      changes: [],
    });
  });

  it('takes the prefix where the issuer is blank', () => {
    expect(read(`otpauth://totp/ACME:a?secret=${key}&issuer=`)).toMatchObject({
      issuer: 'ACME',
      label: 'a',
      changes: ['issuer ignored'],
    });
  });

  it('reads + as a space in the issuer only', () => {
    expect(read(`otpauth://totp/Big+Bank:a+b?secret=${key}&issuer=Big+Bank`)).toMatchObject({
      issuer: 'Big Bank',
      label: 'a+b',
      changes: ['issuer plus-as-space', 'label plus-as-space'],
    });
    expect(read(`otpauth://totp/a?secret=${key}&issuer=A%2BB`)).toMatchObject({
      issuer: 'A+B',
      changes: [],
    });
  });

  it('reads an issuer with a colon, a # and an =', () => {
    expect(read(`otpauth://totp/A%3AB:c?secret=${key}&issuer=A:B`)).toMatchObject({
      issuer: 'A:B',
      label: 'c',
    });
    expect(read(`otpauth://totp/c?secret=${key}&issuer=C#=1`)).toMatchObject({ issuer: 'C#=1' });
  });

  it.each([
    [key.toLowerCase(), ['secret case']],
    ['GEZD GNBV GY3T QOJQ', ['secret spaces']],
    ['GEZD+GNBV%20GY3T+QOJQ', ['secret spaces']],
    ['GEZD-GNBV-GY3T-QOJQ', ['secret dashes']],
    [`${key}====`, ['secret padding']],
    [`${key}%3D%3d`, ['secret padding']],
    [
      'gezd gnbv-gy3t%20qojq%3D=',
      ['secret spaces', 'secret dashes', 'secret padding', 'secret case'],
    ],
  ])('reads secret %s', (written, changes) => {
    expect(read(`otpauth://totp/a?secret=${written}`)).toMatchObject({ secret: key, changes });
  });

  it('leaves out bits of a secret that make no byte, as every app does, and says so', () => {
    expect(read('otpauth://totp/a?secret=GF')).toMatchObject({
      secret: 'GE',
      changes: ['secret stray-bits'],
    });
    expect(read('otpauth://totp/a?secret=GEZ')).toMatchObject({
      secret: 'GE',
      changes: ['secret stray-bits'],
    });
  });

  it.each([
    ['SHA1', 'SHA1'],
    ['sha1', 'SHA1'],
    ['SHA-1', 'SHA1'],
    ['HmacSHA1', 'SHA1'],
    ['HMAC-SHA-1', 'SHA1'],
    ['SHA-256', 'SHA256'],
    ['HmacSHA256', 'SHA256'],
    ['HMAC-SHA-256', 'SHA256'],
    ['sha512', 'SHA512'],
    ['SHA-512', 'SHA512'],
    ['HmacSHA512', 'SHA512'],
    ['hmac_sha_512', 'SHA512'],
  ])('reads algorithm %s', (written, algorithm) => {
    expect(read(`otpauth://totp/a?secret=${key}&algorithm=${written}`)).toMatchObject({
      algorithm,
      changes: written === algorithm ? [] : ['algorithm spelling'],
    });
  });

  it.each([
    [`steam://${key}`, 'Steam', ''],
    [`otpauth://steam/Steam:me?secret=${key}&issuer=Steam`, 'Steam', 'me'],
    [`otpauth://totp/Steam:me?secret=${key}&issuer=Steam&encoder=steam`, 'Steam', 'me'],
    [
      `otpauth://totp/Steam:me?secret=${key}&issuer=Steam&encoder=Steam&digits=5&period=30`,
      'Steam',
      'me',
    ],
  ])('reads Steam as in %s', (uri, issuer, label) => {
    expect(read(uri)).toEqual({
      type: 'steam',
      issuer,
      label,
      secret: key,
      sites: [],
      changes: [],
    });
  });

  it('does not take the wrong length of Steam seriously, but the wrong period', () => {
    const uri = `otpauth://steam/a?secret=${key}`;
    expect(read(`${uri}&digits=6`).changes).toEqual(['digits ignored']);
    expect(refusal(`${uri}&period=60`)).toEqual({ parameter: 'period', code: 'fixed-by-steam' });
    expect(refusal(`${uri}&algorithm=SHA256`)).toEqual({
      parameter: 'algorithm',
      code: 'fixed-by-steam',
    });
  });

  it('starts HOTP without a counter at 0 and says so', () => {
    expect(read(`otpauth://hotp/a?secret=${key}`)).toMatchObject({
      type: 'hotp',
      counter: 0,
      changes: ['counter defaulted'],
    });
    expect(read(`otpauth://hotp/a?secret=${key}&counter=`)).toMatchObject({
      counter: 0,
      changes: ['counter defaulted'],
    });
    expect(read(`otpauth://hotp/a?secret=${key}&counter=41`)).toMatchObject({
      counter: 41,
      changes: [],
    });
  });

  it('reports what it ignores, defaults and finds repeated', () => {
    const extra = 'image=https://example.com/x.png&color=red&counter=3&encoder=plain';
    expect(
      read(`otpauth://totp/a?secret=${key}&${extra}&digits=&digits=&period=%2030`).changes,
    ).toEqual([
      'other ignored',
      'digits repeated',
      'image ignored',
      'encoder ignored',
      'counter ignored',
      'digits defaulted',
      'period spaces',
    ]);
    expect(read(`otpauth://hotp/a?secret=${key}&counter=1&period=30`).changes).toEqual([
      'period ignored',
    ]);
  });

  it('leaves out outer spaces and replaces half characters, and says so', () => {
    expect(read(` otpauth://totp/%20a%20?secret=${key}&issuer=%20b\n`)).toMatchObject({
      issuer: 'b',
      label: 'a',
      changes: ['uri spaces', 'issuer spaces', 'label spaces'],
    });
    expect(read(`otpauth://totp/\uD83D?secret=${key}`)).toMatchObject({
      label: '\uFFFD',
      changes: ['label ill-formed-text'],
    });
  });

  const refusals: readonly (readonly [string, object])[] = [
    ['', { parameter: 'uri', code: 'not-a-key-uri' }],
    ['https://example.com/?secret=GE', { parameter: 'uri', code: 'not-a-key-uri' }],
    ['otpauth-migration://offline?data=AA', { parameter: 'uri', code: 'is-a-migration' }],
    [`otpauth://totp/${'a'.repeat(100_000)}`, { parameter: 'uri', code: 'too-long', max: 100_000 }],
    [`otpauth://motp/a?secret=${key}`, { parameter: 'type', code: 'unsupported', found: 'motp' }],
    [`otpauth://${key}/a?secret=${key}`, { parameter: 'type', code: 'unsupported', found: null }],
    ['otpauth://totp/a', { parameter: 'secret', code: 'missing' }],
    ['otpauth://totp/a?secret=', { parameter: 'secret', code: 'missing' }],
    ['otpauth://totp/a?secret=-=', { parameter: 'secret', code: 'missing' }],
    ['otpauth://totp/a?secret=A', { parameter: 'secret', code: 'missing' }],
    ['otpauth://totp/a?secret=GEZD0189', { parameter: 'secret', code: 'not-base32' }],
    ['otpauth://totp/a?secret=GE=ZD', { parameter: 'secret', code: 'not-base32' }],
    ['otpauth://totp/a?secret=%C4%B1A', { parameter: 'secret', code: 'not-base32' }],
    ['steam://', { parameter: 'secret', code: 'missing' }],
    [
      `otpauth://totp/a?secret=${'A'.repeat(900)}`,
      { parameter: 'secret', code: 'too-long', max: 512 },
    ],
    [
      `otpauth://totp/${'a'.repeat(1001)}?secret=${key}`,
      { parameter: 'label', code: 'too-long', max: 1000 },
    ],
    [
      `otpauth://totp/a?secret=${key}&algorithm=MD5`,
      { parameter: 'algorithm', code: 'unsupported', found: 'MD5' },
    ],
    [
      `otpauth://totp/a?secret=${key}&algorithm=HmacMD5`,
      { parameter: 'algorithm', code: 'unsupported', found: 'MD5' },
    ],
    [
      `otpauth://totp/a?secret=${key}&algorithm=${key}`,
      { parameter: 'algorithm', code: 'unsupported', found: null },
    ],
    [`otpauth://totp/a?secret=${key}&secret=GE`, { parameter: 'secret', code: 'contradiction' }],
    [
      `otpauth://totp/a?secret=${key}&digits=six`,
      { parameter: 'digits', code: 'not-a-whole-number' },
    ],
    [
      `otpauth://totp/a?secret=${key}&digits=6.5`,
      { parameter: 'digits', code: 'not-a-whole-number' },
    ],
    ...[4, 11].map(
      (digits) =>
        [
          `otpauth://totp/a?secret=${key}&digits=${digits}`,
          { parameter: 'digits', code: 'out-of-range', min: 5, max: 10 },
        ] as const,
    ),
    ...[0, -30, 86_401].map(
      (period) =>
        [
          `otpauth://totp/a?secret=${key}&period=${period}`,
          { parameter: 'period', code: 'out-of-range', min: 1, max: 86_400 },
        ] as const,
    ),
    [
      `otpauth://hotp/a?secret=${key}&counter=-1`,
      { parameter: 'counter', code: 'out-of-range', min: 0, max: Number.MAX_SAFE_INTEGER - 1 },
    ],
  ];

  it.each(refusals)('refuses %.60s', (uri, problem) => {
    expect(refusal(uri)).toEqual(problem);
  });
});
