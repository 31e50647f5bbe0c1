import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { listOfBits, minimalBits } from '../../../../lib/policy/goal/bits-list.ts';
import { decisive } from '../../../../lib/policy/goal/decisive.ts';
import { bitsOf, membersOf } from '../../../../lib/policy/goal/line.ts';
import { minimalMasks } from '../../../../lib/policy/goal/truth-table.ts';

const holds = (outer: readonly number[], inner: readonly number[]) =>
  inner.every((member) => outer.includes(member));

const combinations = (methods: number) =>
  fc.array(fc.subarray([...Array(methods).keys()]), { maxLength: 40 });

/** The first of each combination that holds no other one, by their members. */
function minimal(all: readonly (readonly number[])[]): readonly string[] {
  const kept = all.filter(
    (each) => !all.some((other) => other.length < each.length && holds(each, other)),
  );
  return [...new Set(kept.map(String))].sort();
}

describe('decisive', () => {
  it.each([3, 7, 10, 40, 64])(
    'keeps the minimal of what must pass and the maximal of what must not, of %i methods',
    (methods) => {
      fc.assert(
        fc.property(combinations(methods), combinations(methods), (accept, reject) => {
          const lines = decisive(
            listOfBits(accept.map(bitsOf)),
            listOfBits(reject.map(bitsOf)),
            methods,
          );
          const kept = (must: string) =>
            lines.filter((line) => line.must === must).map(({ members }) => members);
          const others = (members: readonly number[]) =>
            [...Array(methods).keys()].filter((method) => !members.includes(method));
          expect(kept('accept').map(String).sort()).toEqual(minimal(accept));
          expect(kept('reject').map(others).map(String).sort()).toEqual(
            minimal(reject.map(others)),
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  it('comes to the same with a bit for each combination and without', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { maxLength: 256 }), (masks) => {
        const list = listOfBits(masks.map((low) => ({ low, high: 0 })));
        const bySize = minimalBits(list).map(membersOf).map(String).sort();
        const byTable = minimalMasks(8, list.low, 0).map((low) => membersOf({ low, high: 0 }));
        expect(byTable.map(String).sort()).toEqual(bySize);
      }),
    );
  });
});
