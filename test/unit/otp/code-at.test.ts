import { describe, expect, it } from 'vitest';

import { type Account, codeAt, digitsAt, parseKeyUri } from '../../../lib/otp/index.ts';

const accountOf = (uri: string): Account => {
  const parsed = parseKeyUri(uri);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.account;
};

/** The standards' secrets are the digits 1 to 0, over and over. */
const secretOfBytes: Readonly<Record<number, string>> = {
  20: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  32: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
  64: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA',
};
const secret = (bytes: number): string => secretOfBytes[bytes] ?? '';

describe('codeAt', () => {
  it.each([
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('makes the code of RFC 4226 appendix D for counter %d', (counter, code) => {
    const account = accountOf(`otpauth://hotp/a?secret=${secret(20)}&counter=${counter}`);
    expect(codeAt(account, 1_234_567)).toMatchObject({ code, remainingMs: null });
  });

  it.each([
    [59, '94287082', '46119246', '90693936'],
    [1_111_111_109, '07081804', '68084774', '25091201'],
    [1_111_111_111, '14050471', '67062674', '99943326'],
    [1_234_567_890, '89005924', '91819424', '93441116'],
    [2_000_000_000, '69279037', '90698825', '38618901'],
    [20_000_000_000, '65353130', '77737706', '47863826'],
  ])('makes the codes of RFC 6238 appendix B at %d s', (seconds, sha1, sha256, sha512) => {
    const codes = (
      [
        ['SHA1', 20],
        ['SHA256', 32],
        ['SHA512', 64],
      ] as const
    ).map(([algorithm, bytes]) => {
      const uri = `otpauth://totp/a?digits=8&algorithm=${algorithm}&secret=${secret(bytes)}`;
      return codeAt(accountOf(uri), seconds * 1000).code;
    });
    expect(codes).toEqual([sha1, sha256, sha512]);
  });

  // From KeePassXC's tests, and 20 zero bytes as in other implementations of Steam Guard.
  it.each([
    ['63BEDWCQZKTQWPESARIERL5DTTQFCJTK', 1_511_200_518, 'FR8RV'],
    ['63BEDWCQZKTQWPESARIERL5DTTQFCJTK', 1_511_200_714, '9P3VP'],
    ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 0, 'RYH4D'],
    ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 30, 'DR2DK'],
  ])('makes the Steam code of %s at %d s', (key, seconds, code) => {
    expect(codeAt(accountOf(`steam://${key}`), seconds * 1000).code).toBe(code);
  });

  it('gives the next code and the time left, which is never zero', () => {
    const account = accountOf(`otpauth://totp/a?digits=8&secret=${secret(20)}`);
    expect(codeAt(account, 59_999)).toEqual({
      code: '94287082',
      nextCode: '37359152',
      remainingMs: 1,
    });
    expect(codeAt(account, 60_000)).toMatchObject({ code: '37359152', remainingMs: 30_000 });
    expect(codeAt(account, 0).remainingMs).toBe(30_000);
  });

  it('gives the code of the next counter', () => {
    const account = accountOf(`otpauth://hotp/a?secret=${secret(20)}&counter=8`);
    expect(codeAt(account, 0)).toMatchObject({ code: '399871', nextCode: '520489' });
  });

  it('takes periods from a second to a day', () => {
    const uri = `otpauth://totp/a?secret=${secret(20)}`;
    expect(codeAt(accountOf(`${uri}&period=1`), 7_250)).toMatchObject({
      code: '162583',
      nextCode: '399871',
      remainingMs: 750,
    });
    expect(codeAt(accountOf(`${uri}&period=86400`), 86_400_000)).toMatchObject({
      code: '287082',
      remainingMs: 86_400_000,
    });
  });

  it.each([
    [5, '55224'],
    [6, '755224'],
    [7, '4755224'],
    [8, '84755224'],
    [9, '284755224'],
    [10, '1284755224'],
  ])('makes codes of %d digits (the hash of RFC 4226 appendix D)', (digits, code) => {
    const uri = `otpauth://hotp/a?secret=${secret(20)}&counter=0&digits=${digits}`;
    expect(codeAt(accountOf(uri), 0).code).toBe(code);
  });

  it('takes secrets of a single byte and the last counter', () => {
    const uri = `otpauth://hotp/a?secret=GE&counter=${Number.MAX_SAFE_INTEGER - 1}`;
    const { code, nextCode } = codeAt(accountOf(uri), 0);
    expect([code, nextCode]).toEqual([
      expect.stringMatching(/^\d{6}$/),
      expect.stringMatching(/^\d{6}$/),
    ]);
    expect(code).not.toBe(nextCode);
  });
});

describe('digitsAt', () => {
  it.each(['totp/a?', 'totp/a?period=7&digits=8&', 'hotp/a?counter=3&', 'steam/a?'])(
    'gives the code alone (%s)',
    (kind) => {
      const account = accountOf(`otpauth://${kind}secret=${secret(20)}`);
      expect(digitsAt(account, 1_111_111_109_000)).toBe(codeAt(account, 1_111_111_109_000).code);
    },
  );
});
