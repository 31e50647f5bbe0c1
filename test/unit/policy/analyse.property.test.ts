import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  acceptedCount,
  analyse,
  type Combination,
  isAccepted,
  maximalRejected,
  type MethodId,
  minimalAccepted,
  type Policy,
  type Reading,
  readings,
} from '../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';
import { type NaiveAnalysis, naiveAnalysis } from '../../support/naive-analysis.ts';

const arbitraryReading = fc.constantFrom(...readings);

/** What the naive model answers too, in its shape. */
function figures(policy: Policy, reading: Reading): NaiveAnalysis {
  const { grade, warnings, ...rest } = analyse(policy, { reading });
  for (const { complete, count, items } of [
    rest.minimalAccepted,
    rest.maximalRejected,
    rest.ways,
  ]) {
    expect([complete, count]).toEqual([true, BigInt(items.length)]);
  }
  const noWay = rest.ways.count === 0n;
  expect(grade === null).toBe(noWay);
  expect(warnings.some(({ code }) => code === 'locked-out')).toBe(noWay);
  return {
    ...rest,
    minimalAccepted: rest.minimalAccepted.items,
    maximalRejected: rest.maximalRejected.items,
    ways: rest.ways.items,
  };
}

/** Shapley–Shubik is a sum of fractions, so its last digits depend on the order of the sum. */
function rounded(analysis: NaiveAnalysis): NaiveAnalysis {
  return {
    ...analysis,
    methods: analysis.methods.map((role) => ({
      ...role,
      shapleyShubik: Math.round(role.shapleyShubik * 1e12) / 1e12,
    })),
  };
}

function expectAgreement(policy: Policy, reading: Reading): void {
  expect(rounded(figures(policy, reading))).toEqual(rounded(naiveAnalysis(policy, reading)));
}

describe('analyse', () => {
  it('agrees with the naive model to 8 methods', { timeout: 240_000 }, () => {
    fc.assert(fc.property(arbitraryPolicy({ max: 8 }), arbitraryReading, expectAgreement), {
      numRuns: 2500,
    });
  });

  it('agrees with the naive model from 9 to 13 methods', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(arbitraryPolicy({ min: 9, max: 13 }), arbitraryReading, expectAgreement),
      { numRuns: 60 },
    );
  });

  it('gives the whole range of every number that changes no outcome', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 4 }), (policy) => {
        const { requiredRange, methods } = analyse(policy);
        const outcomes = (changed: Policy): string =>
          subsets(policy.methods.map(({ id }) => id))
            .map((set) => (isAccepted(changed, set) ? 1 : 0))
            .join('');
        const before = outcomes(policy);
        const unchanged = (from: number, change: (value: number) => Policy) => {
          const same: number[] = [];
          for (let value = from; value <= 1000; value++) {
            if (outcomes(change(value)) === before) same.push(value);
          }
          return { min: same[0], max: same.at(-1), steps: same.length };
        };
        const steps = ({ min, max }: { min: number; max: number }) => ({
          min,
          max,
          steps: max - min + 1,
        });
        expect(steps(requiredRange)).toEqual(
          unchanged(1, (requiredLevel) => ({ ...policy, requiredLevel })),
        );
        methods.forEach((role, index) => {
          expect(steps(role.pointsRange)).toEqual(
            unchanged(0, (points) => ({
              ...policy,
              methods: policy.methods.map((method, at) =>
                at === index ? { ...method, points } : method,
              ),
            })),
          );
        });
      }),
      { numRuns: 25 },
    );
  });

  it('shares the Shapley–Shubik index as all orders of completing the methods do', () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 5 }), (policy) => {
        const { enabled, methods } = analyse(policy);
        const orders = permutations(enabled);
        for (const { id, shapleyShubik } of methods) {
          const decides = orders.filter((order) => {
            const before = order.slice(0, order.indexOf(id));
            return (
              order.includes(id) &&
              !isAccepted(policy, before) &&
              isAccepted(policy, [...before, id])
            );
          });
          expect(shapleyShubik).toBeCloseTo(decides.length / orders.length, 12);
        }
      }),
    );
  });

  it('says what the single questions say', () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 6 }), (policy) => {
        const analysis = analyse(policy);
        expect(acceptedCount(policy)).toBe(analysis.acceptedCount);
        expect(minimalAccepted(policy).items).toEqual(analysis.minimalAccepted.items);
        expect(maximalRejected(policy).items).toEqual(analysis.maximalRejected.items);
      }),
    );
  });

  it('finds what any k failing methods leave', () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 7 }), (policy) => {
        const { enabled, resilience } = analyse(policy);
        const survives = (k: number) =>
          subsets(enabled)
            .filter((lost) => lost.length === k)
            .every((lost) =>
              isAccepted(
                policy,
                enabled.filter((id) => !lost.includes(id)),
              ),
            );
        const sizes = enabled.map((_, index) => index).concat(enabled.length);
        const lost = sizes.filter((k) => sizes.slice(0, k + 1).every(survives)).at(-1);
        expect(resilience).toBe(lost ?? null);
      }),
    );
  });
});

describe('the laws of a policy', () => {
  it('never revoke access for one more method', () => {
    fc.assert(
      fc.property(
        arbitraryPolicy({ min: 1, max: 8 }),
        fc.nat(),
        fc.nat(),
        (policy, bits, which) => {
          const ids = policy.methods.map(({ id }) => id);
          const set = ids.filter((_, index) => (bits >> index) & 1);
          const more = [...set, ids[which % ids.length] ?? ''];
          return !isAccepted(policy, set) || isAccepted(policy, more);
        },
      ),
    );
  });

  it('do not depend on the order of methods', () => {
    const inOrder = fc
      .tuple(arbitraryPolicy({ max: 8 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))
      .map(([policy, keys]) => {
        const keyed = policy.methods.map((method, index) => ({ method, key: keys[index] ?? 0 }));
        keyed.sort((a, b) => a.key - b.key);
        return [policy, { ...policy, methods: keyed.map(({ method }) => method) }] as const;
      });
    fc.assert(
      fc.property(inOrder, arbitraryReading, ([one, other], reading) => {
        expect(orderless(other, reading)).toEqual(orderless(one, reading));
      }),
    );
  });

  it('do not change when points and level grow together', () => {
    fc.assert(
      fc.property(
        arbitraryPolicy({ max: 8 }).filter(({ requiredLevel, methods }) =>
          [requiredLevel, ...methods.map(({ points }) => points)].every((n) => n <= 200),
        ),
        fc.integer({ min: 2, max: 5 }),
        (policy, factor) => {
          const scaled = {
            requiredLevel: policy.requiredLevel * factor,
            methods: policy.methods.map((m) => ({ ...m, points: m.points * factor })),
          };
          expect(behaviour(scaled)).toEqual(behaviour(policy));
        },
      ),
    );
  });

  it('let the minimal accepted and the maximal rejected combinations decide everything', () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 7 }), (policy) => {
        const { enabled } = analyse(policy);
        const minimal = minimalAccepted(policy).items.map(({ members }) => members);
        const maximal = maximalRejected(policy).items.map(({ members }) => members);
        for (const set of subsets(enabled)) {
          const accepted = isAccepted(policy, set);
          expect(minimal.some((way) => holds(set, way))).toBe(accepted);
          expect(maximal.some((rejected) => holds(rejected, set))).toBe(!accepted);
        }
        expect(isAntichain(minimal)).toBe(true);
        expect(isAntichain(maximal)).toBe(true);
      }),
    );
  });
});

/** Everything but numbers that scale. */
function behaviour(policy: Policy) {
  const analysis = analyse(policy);
  const members = (list: { items: readonly Combination[] }) => list.items.map((c) => c.members);
  return {
    minimal: members(analysis.minimalAccepted),
    maximal: members(analysis.maximalRejected),
    accepted: analysis.acceptedCount,
    resilience: analysis.resilience,
    grade: analysis.grade?.weakest.combination.members,
    methods: analysis.methods.map((role) => ({ ...role, points: 0, pointsRange: null })),
  };
}

/** The figures with every list sorted by id. */
function orderless(policy: Policy, reading: Reading) {
  const analysis = analyse(policy, { reading });
  const sets = (list: { items: readonly Combination[] }) =>
    list.items.map((c) => c.members.toSorted().join('+')).toSorted();
  return {
    ways: sets(analysis.ways),
    minimal: sets(analysis.minimalAccepted),
    maximal: sets(analysis.maximalRejected),
    accepted: analysis.acceptedCount,
    required: analysis.requiredRange,
    resilience: analysis.resilience,
    weakest: analysis.grade?.weakest.grade.level,
    strongest: analysis.grade?.strongest.grade.level,
    codes: analysis.warnings.map(({ code }) => code),
    methods: analysis.methods
      .map((role) => ({ ...role, interchangeableWith: role.interchangeableWith.toSorted() }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function subsets(ids: readonly MethodId[]): MethodId[][] {
  return ids.reduce<MethodId[][]>((sets, id) => [...sets, ...sets.map((s) => [...s, id])], [[]]);
}

function permutations(ids: readonly MethodId[]): MethodId[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) =>
    permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]),
  );
}

function holds(set: readonly MethodId[], part: readonly MethodId[]): boolean {
  return part.every((id) => set.includes(id));
}

function isAntichain(sets: readonly (readonly MethodId[])[]): boolean {
  return sets.every((one, i) => sets.every((other, j) => i === j || !holds(one, other)));
}
