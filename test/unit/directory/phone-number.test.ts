import { describe, expect, it } from 'vitest';

import { answers } from '../../../lib/directory/answer.ts';
import { judgedNumber } from '../../../lib/directory/phone-number.ts';

describe('a phone number', () => {
  it.each([
    ['+31612345678', 'NL', 'valid-mobile'],
    ['+31 6 1234 5678', null, 'valid-mobile'],
    ['0031612345678', 'NL', 'valid-mobile'],
    ['06-12345678', 'NL', 'valid-mobile'],
    ['612345678', 'NL', 'valid-mobile'],
    ['31612345678', 'NL', 'valid-mobile'],
    ['06-12345678', null, 'not-e164'],
    ['020 123 4567', 'NL', 'landline'],
    ['+31 20 123 4567', null, 'landline'],
    ['+32 470 12 34 56', 'NL', 'valid-mobile'],
    ['+1 202 555 0123', 'NL', 'landline-or-mobile'],
    ['0800 0402', 'NL', 'not-mobile'],
    ['+3161234', 'NL', 'not-e164'],
    ['n/a', 'NL', 'not-e164'],
    ['call me', 'NL', 'not-e164'],
  ] as const)('%s in %s is judged %s', (text, country, reason) => {
    expect(answers[judgedNumber(text, country).code]?.reason).toBe(reason);
  });
});
