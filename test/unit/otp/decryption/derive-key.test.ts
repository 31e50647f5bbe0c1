import { describe, expect, it } from 'vitest';

import { argon2Key, pbkdf2Key, scryptKey } from '../../../../lib/otp/decryption/derive-key.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const hex = async (derived: ReturnType<typeof scryptKey>): Promise<string> => {
  const key = await derived;
  return key.ok ? Buffer.from(key.value).toString('hex') : key.error.code;
};

describe('deriving a key', { timeout: 60_000 }, () => {
  it('follows the vectors of RFC 7914 §11 and §12, and RFC 6070', async () => {
    expect(await hex(pbkdf2Key('passwd', bytes('salt'), 'SHA-256', 1))).toBe(
      '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc',
    );
    expect(await hex(pbkdf2Key('password', bytes('salt'), 'SHA-1', 4096))).toMatch(
      /^4b007901b765489abead49d926f721d065a429c1/,
    );
    const cost = { N: 16_384, r: 8, p: 1 };
    expect(await hex(scryptKey('pleaseletmein', bytes('SodiumChloride'), cost))).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
    );
  });

  it('says when the library cannot do it', async () => {
    expect(await hex(argon2Key('', bytes('saltsalt'), { memory: 64, iterations: 1, p: 1 }))).toBe(
      'underivable',
    );
  });

  it.each([
    ['bad-parameter', { memory: 64, iterations: 1.5, p: 1 }],
    ['bad-parameter', { memory: '64', iterations: 1, p: 1 }],
    ['bad-parameter', { memory: 64, iterations: 1, p: 9 }],
    ['too-costly', { memory: 64, iterations: 1, p: 17 }],
    ['too-costly', { memory: Number.MAX_SAFE_INTEGER, iterations: 1, p: 1 }],
    ['too-costly', { memory: 2 ** 20, iterations: 11, p: 1 }],
  ])('refuses with %s: %j', async (code, cost) => {
    expect(await hex(argon2Key('a', bytes('saltsalt'), cost))).toBe(code);
  });
});
