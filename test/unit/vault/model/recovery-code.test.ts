import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatRecoveryCode, readRecoveryCode } from '../../../../lib/vault/model/recovery-code.ts';

const random = fc.uint8Array({ minLength: 16, maxLength: 16 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a recovery code', () => {
  it('is seven groups of four, other for other bytes', () => {
    const code = formatRecoveryCode(new Uint8Array(16).fill(255));
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    fc.assert(
      fc.property(random, random, (a, b) => {
        expect(formatRecoveryCode(a) === formatRecoveryCode(b)).toBe(String(a) === String(b));
      }),
    );
  });

  it('is read in any case and grouping, with letters for the digits that they look like', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = formatRecoveryCode(bytes);
        const whole = code.replaceAll('-', '');
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
        expect(readRecoveryCode(code)).toBe(whole);
        expect(readRecoveryCode(` ${typed.replaceAll('1', 'l')}\n`)).toBe(whole);
      }),
    );
  });

  it('with one wrong character, or two neighbours swapped, is told from a right one', () => {
    fc.assert(
      fc.property(
        random,
        fc.integer({ min: 0, max: 27 }),
        fc.integer({ min: 1, max: 31 }),
        (bytes, at, by) => {
          const code = formatRecoveryCode(bytes).replaceAll('-', '');
          const letter = alphabet.charAt((alphabet.indexOf(code.charAt(at)) + by) % 32);
          expect(readRecoveryCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull();
          const [a = '', b = ''] = code.slice(at, at + 2);
          if (b === '' || a === b) return;
          expect(readRecoveryCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeNull();
        },
      ),
    );
  });

  it('is no other text', () => {
    for (const text of ['', 'AAAA', 'U'.repeat(28), '!'.repeat(28), '0'.repeat(29)]) {
      expect(readRecoveryCode(text)).toBeNull();
    }
  });
});
