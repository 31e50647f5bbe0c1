import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  analyse,
  compareAcceptance,
  isAccepted,
  type MethodId,
  parsePolicy,
  type Policy,
  readings,
  repairOf,
  repairsOf,
} from '../../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../../support/arbitrary-policy.ts';
import {
  isGraver,
  isLess,
  lookAt,
  lookAtAll,
  repairs,
  sizeOf,
  smallestRepair,
  tolerated,
} from '../../../support/naive-repair.ts';

const values = [0, 1, 2, 3, 4];
const pages: readonly (readonly MethodId[])[] = [
  ['credentials', 'sms', 'email', 'passkey'],
  ['credentials', 'sms', 'totp', 'passkey'],
  ['sms', 'ubiqu', 'badge', 'passkey'],
];

describe.each(pages.map((ids) => ({ ids, page: ids.join(', ') })))(
  'on a page with $page',
  ({ ids }) => {
    it('a repair is the smallest of all', { timeout: 240_000 }, () => {
      const all = lookAtAll(ids, values);
      fc.assert(
        fc.property(fc.constantFrom(...all), fc.constantFrom(...readings), (before, reading) => {
          const found = repairsOf(before.policy, reading);
          for (const code of before.codes.get(reading) ?? []) {
            const repair = found.find((each) => each.code === code);
            const naive = smallestRepair(code, before, all);
            if (repair === undefined) {
              expect(naive).toBeNull();
              continue;
            }
            expect(repair.proven).toBe(true);
            const after = lookAt(repair.policy);
            expect(repairs(code, before, after, true)).toBe(true);
            const size = sizeOf(code, before, after);
            if (after.numbers.every((value) => values.includes(value))) {
              expect(size).toEqual(naive);
            } else if (naive !== null) expect(isLess(size, naive)).toBe(true);
          }
        }),
        { numRuns: 40 },
      );
    });
  },
);

const codesOf = (policy: Policy, reading: (typeof readings)[number]) =>
  analyse(policy, { reading }).warnings.map(({ code }) => code);

/** Numbers as on KPN's pages, where most warnings live. */
const everydayPolicy = fc
  .record({
    requiredLevel: fc.constantFrom(10, 15, 20, 25, 30, 31, 35, 40),
    points: fc.array(fc.constantFrom(0, 5, 10, 15, 20, 30), { minLength: 6, maxLength: 6 }),
  })
  .map(({ requiredLevel, points }) => ({
    requiredLevel,
    methods: ['credentials', 'sms', 'email', 'ubiqu', 'passkey', 'badge'].map((id, index) => ({
      id,
      label: id,
      points: points[index] ?? 0,
    })),
  }));
const anyPolicy = fc.oneof(everydayPolicy, arbitraryPolicy({ max: 4 }));

describe('a repair', () => {
  it('ends its warning, locks nobody out and brings up no other trap', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...readings), (policy, reading) => {
        const { warnings } = analyse(policy, { reading });
        const found = repairsOf(policy, reading);
        expect(found.map(({ code }) => code)).toEqual(warnings.map(({ code }) => code));
        for (const { code, policy: repaired, changes, opens } of found) {
          expect(parsePolicy(repaired)).toEqual({ ok: true, value: repaired });
          expect(applied(policy, changes)).toEqual(numbersOf(repaired));
          expect(compareAcceptance(policy, repaired).newlyAccepted.listed === 0).toBe(
            opens.length === 0,
          );
          for (const each of readings) {
            const before = codesOf(policy, each);
            const after = codesOf(repaired, each);
            if (before.includes(code)) expect(after).not.toContain(code);
            if (before.includes('locked-out') && !after.includes('locked-out')) continue;
            for (const raised of after.filter((one) => !before.includes(one))) {
              expect(isGraver(raised, code)).toBe(false);
              expect(tolerated).toContain(raised);
            }
          }
          const everything = repaired.methods.map(({ id }) => id);
          expect(isAccepted(repaired, everything)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leads, one after the other, to a policy without warnings', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        let current = policy;
        let steps = 0;
        for (;;) {
          const [next] = analyse(current).warnings;
          if (next === undefined) break;
          const repair = repairOf(current, 'any-order', next.code);
          expect(repair).not.toBeNull();
          current = repair?.policy ?? current;
          expect(++steps).toBeLessThan(20);
        }
      }),
      { numRuns: 25 },
    );
  });
});

function applied(policy: Policy, changes: readonly { field: string; from: number; to: number }[]) {
  const numbers = new Map(Object.entries(numbersOf(policy)));
  for (const { field, from, to } of changes) {
    expect(numbers.get(field) ?? 0).toBe(from);
    numbers.set(field, to);
  }
  return Object.fromEntries(numbers);
}

function numbersOf({ requiredLevel, methods }: Policy): Record<string, number> {
  return Object.fromEntries([
    ...methods.map(({ id, points }): [string, number] => [id, points]),
    ['requiredLevel', requiredLevel],
  ]);
}
