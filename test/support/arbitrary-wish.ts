import fc from 'fast-check';

import type { Wish } from '../../lib/policy/index.ts';

const ids = ['credentials', 'sms', 'email', 'passkey', 'ubiqu', 'totp', 'm6', 'm7', 'm8', 'm9'];

/** Wishes over so many methods: some lines, sometimes with numbers that stay. */
export function arbitraryWish({
  min = 1,
  max = 4,
  lines = 5,
  pins = 2,
  pinned = 9,
} = {}): fc.Arbitrary<Wish> {
  return fc.integer({ min, max }).chain((count) => {
    const methods = ids.slice(0, count);
    const combination = fc.subarray(methods);
    return fc
      .record({
        accept: fc.array(combination, { maxLength: lines }),
        reject: fc.array(combination, { maxLength: lines }),
        fields: fc.subarray([...methods, 'requiredLevel'], { maxLength: pins }),
        values: fc.array(fc.integer({ min: 1, max: pinned }), { minLength: pins, maxLength: pins }),
      })
      .map(({ accept, reject, fields, values }) => ({
        methods,
        accept,
        reject,
        pin: Object.fromEntries(fields.map((field, index) => [field, values[index] ?? 1])),
      }));
  });
}
