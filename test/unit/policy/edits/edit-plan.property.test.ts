import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Policy, safeOrder } from '../../../../lib/policy/index.ts';

/** Points by method, then the level. */
type Numbers = readonly number[];

const pairs = fc.integer({ min: 1, max: 5 }).chain((methods) => {
  const numbers = fc
    .tuple(
      fc.array(fc.oneof(fc.nat(9), fc.constantFrom(0, 5, 10, 20)), {
        minLength: methods,
        maxLength: methods,
      }),
      fc.integer({ min: 1, max: 24 }),
    )
    .map(([points, level]): Numbers => [...points, level]);
  return fc.tuple(numbers, numbers);
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const policyOf = (numbers: Numbers): Policy => ({
  requiredLevel: numbers.at(-1) ?? 1,
  methods: numbers.slice(0, -1).map((points, index) => {
    const id = ids[index] ?? '';
    return { id, label: id, points };
  }),
});

/** How many combinations of the methods that either side enables are lost, and how many opened. */
function violations(before: Numbers, after: Numbers, state: Numbers): readonly [number, number] {
  const methods = [...before.keys()]
    .slice(0, -1)
    .filter((i) => (before[i] ?? 0) + (after[i] ?? 0) > 0);
  const passes = (numbers: Numbers, set: number) =>
    methods.reduce((sum, i, bit) => sum + ((set >> bit) & 1 ? (numbers[i] ?? 0) : 0), 0) >=
    (numbers.at(-1) ?? 1);
  let [lost, opened] = [0, 0];
  for (let set = 0; set < 2 ** methods.length; set++) {
    const [was, becomes, now] = [before, after, state].map((numbers) => passes(numbers, set));
    if (was && becomes && !now) lost++;
    if (now && !was && !becomes) opened++;
  }
  return [lost, opened];
}

const differing = (before: Numbers, after: Numbers) =>
  [...before.keys()].filter((i) => before[i] !== after[i]);

/** The least violations over all orders, by trying every one. */
function least(before: Numbers, after: Numbers): readonly [number, number] {
  let best: readonly [number, number] = [Infinity, Infinity];
  const go = (state: Numbers, left: readonly number[], lost: number, opened: number): void => {
    if (left.length === 0) {
      if (lost < best[0] || (lost === best[0] && opened < best[1])) best = [lost, opened];
      return;
    }
    for (const field of left) {
      const next = state.with(field, after[field] ?? 0);
      const [more, others] = violations(before, after, next);
      go(
        next,
        left.filter((other) => other !== field),
        lost + more,
        opened + others,
      );
    }
  };
  go(before, differing(before, after), 0, 0);
  return best;
}

/** The shortest detour through one field that is safe at every step, by trying every value and order. */
function shortestDetour(before: Numbers, after: Numbers): number | null {
  const isSafe = (state: Numbers) => violations(before, after, state).every((count) => count === 0);
  let best: number | null = null;
  for (const field of before.keys()) {
    const [from, to] = [before[field] ?? 0, after[field] ?? 0];
    for (let via = field === before.length - 1 ? 1 : 0; via <= 60; via++) {
      if (via === from || via === to) continue;
      const way = Math.abs(via - from) + Math.abs(to - via);
      if (best !== null && way >= best) continue;
      const seen = new Set<string>();
      const go = (state: Numbers, left: readonly number[], phase: number): boolean => {
        const key = `${state.join()} ${phase}`;
        if (seen.has(key) || !isSafe(state)) return false;
        seen.add(key);
        if (left.length === 0 && phase === 2) return true;
        return (
          left.some((other) =>
            go(
              state.with(other, after[other] ?? 0),
              left.filter((one) => one !== other),
              phase,
            ),
          ) ||
          (phase < 2 && go(state.with(field, phase === 0 ? via : to), left, phase + 1))
        );
      };
      if (
        go(
          before,
          differing(before, after).filter((one) => one !== field),
          0,
        )
      )
        best = way;
    }
  }
  return best;
}

describe('safeOrder', () => {
  it(
    'violates least of all orders, and finds a detour where one helps',
    { timeout: 120_000 },
    () => {
      let detours = 0;
      fc.assert(
        fc.property(pairs, ([before, after]) => {
          const plan = safeOrder(policyOf(before), policyOf(after));
          const [lost, opened] = least(before, after);
          const sum = (pick: 'loses' | 'opens') =>
            plan.steps.reduce((total, step) => total + Number(step[pick].count), 0);
          expect([sum('loses'), sum('opens')]).toEqual([lost, opened]);
          expect(plan.safe).toBe(lost + opened === 0);
          const orders = [plan.steps, ...(plan.detour ? [plan.detour.steps] : [])];
          for (const steps of orders) {
            expect(steps.at(-1)?.policy ?? policyOf(after)).toEqual(policyOf(after));
            for (const { policy, loses, opens } of steps) {
              const state = [...policy.methods.map(({ points }) => points), policy.requiredLevel];
              const counts = violations(before, after, state);
              expect([Number(loses.count), Number(opens.count)]).toEqual(counts);
              expect([loses.items.length, opens.items.length]).toEqual(counts);
            }
          }
          if (plan.safe) return;
          const shortest = shortestDetour(before, after);
          if (plan.detour === null) expect(shortest).toBeNull();
          else {
            detours++;
            const { field, via, steps } = plan.detour;
            const index = field === 'requiredLevel' ? before.length - 1 : ids.indexOf(field);
            const way = Math.abs(via - (before[index] ?? 0)) + Math.abs((after[index] ?? 0) - via);
            expect(way).toBe(shortest);
            expect(steps.every(({ loses, opens }) => loses.count + opens.count === 0n)).toBe(true);
          }
        }),
        { numRuns: 150 },
      );
      expect(detours).toBeGreaterThan(0);
    },
  );
});
