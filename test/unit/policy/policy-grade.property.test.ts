import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { analyse, gradeOf, readings } from '../../../lib/policy/index.ts';
import { strengthOf } from '../../../lib/policy/grade-of.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';

/** Digits of a strength, so that the greater text is the stronger one. */
const text = (members: readonly string[]): string =>
  strengthOf(members)
    .map((value) => String(value).padStart(2, '0'))
    .join();

describe('the grade of a policy', () => {
  it('is that of the weakest and of the strongest way of the reading, the first in the list', () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 9 }), fc.constantFrom(...readings), (policy, reading) => {
        const { ways, grade } = analyse(policy, { reading });
        const strengths = ways.items.map(({ members }) => text(members)).toSorted();
        const first = (strength: string | undefined) =>
          ways.items.find(({ members }) => text(members) === strength);
        expect(grade?.weakest.combination).toEqual(first(strengths[0]));
        expect(grade?.strongest.combination).toEqual(first(strengths.at(-1)));
        for (const end of grade ? [grade.weakest, grade.strongest] : []) {
          expect(end.grade).toEqual(gradeOf(end.combination.members));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
