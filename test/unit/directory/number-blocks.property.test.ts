import fc from 'fast-check';
import { getCountries } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';

import { codeOf } from '../../../lib/directory/answer.ts';
import { freeDigits } from '../../../lib/directory/free-digits.ts';
import { NumberBlocks } from '../../../lib/directory/number-blocks.ts';
import { callingCodeOf, decidesNothing } from '../../../lib/directory/numbering-plan.ts';
import { judgedNumber } from '../../../lib/directory/phone-number.ts';
import { bytesOf } from '../../support/read-bytes.ts';

const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...'0123456789'.split('')),
    minLength: least,
    maxLength: most,
  });

describe('blocks of numbers', () => {
  it('are judged as each of their numbers is', () => {
    const country = fc.constantFrom(null, ...getCountries());
    fc.assert(
      fc.property(
        country,
        fc.constantFrom(
          '+',
          '+31',
          '+316',
          '+32 4',
          '+49',
          '+44 7',
          '+1 2',
          '00316',
          '06',
          '0',
          '',
        ),
        digits(0, 5),
        fc.constantFrom('', ' ', '-'),
        fc.array(digits(6, 6), { minLength: 2, maxLength: 6 }),
        (home, start, middle, sign, ends) => {
          const blocks = new NumberBlocks(home);
          for (const end of ends) {
            const text = `${start}${middle}${sign}${end}`;
            const bytes = bytesOf(text);
            const code = blocks.code(bytes, 0, bytes.length);
            if (code !== null) expect([text, code]).toEqual([text, judgedNumber(text, home).code]);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('hold for every prefix of Dutch numbers', () => {
    const blocks = new NumberBlocks('NL');
    for (let prefix = 0; prefix < 1000; prefix++) {
      for (const end of ['000000', '999999', '123456', '500000']) {
        const text = `0${String(prefix).padStart(3, '0')}${end}`;
        const bytes = bytesOf(text);
        expect(blocks.code(bytes, 0, bytes.length)).toBe(judgedNumber(text, 'NL').code);
      }
    }
  });

  it('leave what is no plain number to others', () => {
    const blocks = new NumberBlocks('NL');
    for (const text of [
      '06 12345678 ext 5',
      '0612345678;0612345679',
      '+31 (0)6 12345678',
      '06--12345678',
      '12345',
    ]) {
      const bytes = bytesOf(text);
      expect(blocks.code(bytes, 0, bytes.length)).toBeNull();
    }
    expect(blocks.judge('+31 (0)6 12345678')).toBe(codeOf('yes', 'valid-mobile'));
  });

  it('are large where most numbers are: six open digits for Dutch ones', () => {
    expect(callingCodeOf('NL')).toBe('31');
    expect(decidesNothing('31', [9, 11])).toBeGreaterThanOrEqual(6);
  });
});

describe('free digits of a pattern', () => {
  it.each([
    ['6\\d{8}', [[9, 8]]],
    ['6[1-58]\\d{7}', [[9, 7]]],
    [
      '(?:6[1-58]|970\\d)\\d{7}',
      [
        [9, 7],
        [11, 8],
      ],
    ],
    [
      '800\\d{4,6}',
      [
        [7, 4],
        [8, 5],
        [9, 6],
      ],
    ],
    [
      '1(?:1\\d)?',
      [
        [1, 0],
        [3, 1],
      ],
    ],
    ['\\d\\d5|\\d{3}', [[3, 0]]],
  ] as const)('%s', (pattern, free) => {
    expect([...(freeDigits(pattern) ?? [])]).toEqual(free);
  });

  it('are not told of patterns that look further', () => {
    expect(freeDigits('6(?!7)\\d{8}')).toBeNull();
  });
});
