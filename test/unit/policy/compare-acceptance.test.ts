import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  compareAcceptance,
  isAccepted,
  type MethodId,
  pointsOf,
  type Policy,
} from '../../../lib/policy/index.ts';
import { golden } from '../../fixtures/golden.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';

const opposite = {
  equivalent: 'equivalent',
  stricter: 'looser',
  looser: 'stricter',
  incomparable: 'incomparable',
} as const;

const arbitraryPair = (min: number, max: number) =>
  fc.tuple(arbitraryPolicy({ min, max }), arbitraryPolicy({ min, max })).map(([before, other]) => ({
    before,
    after: {
      ...other,
      methods: other.methods.map((method, index) => ({
        ...method,
        id: index % 4 === 3 ? method.id : (before.methods[index]?.id ?? method.id),
      })),
    },
  }));

/** Pairs with unique ids. */
const pairs = (min: number, max: number) =>
  arbitraryPair(min, max).filter(
    ({ after }) => new Set(after.methods.map(({ id }) => id)).size === after.methods.length,
  );

const sorted = (sets: readonly (readonly MethodId[])[]) =>
  sets.map((set) => set.toSorted().join('+')).toSorted();

describe('compareAcceptance', () => {
  it.each([
    ['G1', 'G1', 'equivalent', [], []],
    ['G1', 'L2', 'equivalent', [], []],
    ['L2', 'G2', 'stricter', [], ['credentials']],
    ['G3', 'L4', 'looser', ['credentials+ubiqu', 'sms+email+ubiqu', 'credentials+sms+ubiqu'], []],
    ['G2', 'L1', 'stricter', [], ['credentials+sms', 'credentials+email', 'credentials+sms+email']],
  ] as const)('tells %s from %s: %s', (before, after, relation, accepted, rejected) => {
    const comparison = compareAcceptance(golden(before), golden(after));
    expect(comparison.relation).toBe(relation);
    const members = (list: typeof comparison.newlyAccepted) =>
      list.items.map((each) => each.members.join('+'));
    expect(members(comparison.newlyRejected)).toEqual(rejected);
    expect(members(comparison.newlyAccepted).slice(0, 2)).toEqual(accepted.slice(0, 2));
  });

  it('shows the arithmetic on both sides', () => {
    const [item] = compareAcceptance(golden('L2'), golden('G2')).newlyRejected.items;
    expect(item).toEqual({
      members: ['credentials'],
      points: 20,
      margin: -5,
      before: { points: 20, margin: 0 },
      after: { points: 20, margin: -5 },
    });
  });

  it('counts a method that one side lacks as 0 points', () => {
    const before = { requiredLevel: 5, methods: [{ id: 'a', label: 'a', points: 5 }] };
    const after = { requiredLevel: 5, methods: [{ id: 'b', label: 'b', points: 5 }] };
    const comparison = compareAcceptance(before, after);
    expect(comparison.relation).toBe('incomparable');
    expect(comparison.newlyAccepted.items.map(({ members }) => members)).toEqual([['b']]);
    expect(comparison.newlyRejected.items.map(({ members }) => members)).toEqual([['a']]);
  });

  it('agrees with brute force on every combination', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(pairs(0, 6), ({ before, after }) => {
        const { newlyAccepted, newlyRejected, ...rest } = compareAcceptance(before, after);
        const ids = enabledInEither(before, after);
        const opens = subsets(ids).filter((s) => !isAccepted(before, s) && isAccepted(after, s));
        const closes = subsets(ids).filter((s) => isAccepted(before, s) && !isAccepted(after, s));
        expect(sorted(newlyAccepted.items.map(({ members }) => members))).toEqual(sorted(opens));
        expect(sorted(newlyRejected.items.map(({ members }) => members))).toEqual(sorted(closes));
        expect(rest.newlyAcceptedCount).toBe(BigInt(opens.length));
        expect(rest.newlyRejectedCount).toBe(BigInt(closes.length));
        expect([newlyAccepted.complete, newlyRejected.complete]).toEqual([true, true]);
        expect(rest.relation).toBe(
          opens.length > 0
            ? closes.length > 0
              ? 'incomparable'
              : 'looser'
            : closes.length > 0
              ? 'stricter'
              : 'equivalent',
        );
        const { witness } = rest;
        expect(witness === null).toBe(rest.relation === 'equivalent');
        if (witness !== null) {
          const passes = [before, after].map((policy) => isAccepted(policy, witness.members));
          expect(new Set(passes).size).toBe(2);
        }
        for (const item of [...newlyAccepted.items, ...newlyRejected.items]) {
          expect(item.before.points).toBe(pointsOf(before, item.members));
          expect(item.after.points).toBe(pointsOf(after, item.members));
          expect(item.before.margin).toBe(item.before.points - before.requiredLevel);
          expect(item.after.margin).toBe(item.after.points - after.requiredLevel);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('mirrors when the policies change places', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(pairs(0, 14), ({ before, after }) => {
        const there = compareAcceptance(before, after);
        const back = compareAcceptance(after, before);
        expect(back.relation).toBe(opposite[there.relation]);
        expect(back.newlyAcceptedCount).toBe(there.newlyRejectedCount);
        expect(back.newlyRejectedCount).toBe(there.newlyAcceptedCount);
        const members = (list: typeof there.newlyAccepted) =>
          sorted(list.items.map((item) => item.members));
        expect(members(back.newlyAccepted)).toEqual(members(there.newlyRejected));
        expect(members(back.newlyRejected)).toEqual(members(there.newlyAccepted));
      }),
      { numRuns: 60 },
    );
  });

  it('lists the minimal changes from 13 methods on', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(pairs(10, 13), ({ before, after }) => {
        const ids = enabledInEither(before, after);
        fc.pre(ids.length > 12 && ids.length <= 14);
        const opens = subsets(ids).filter((s) => !isAccepted(before, s) && isAccepted(after, s));
        const minimal = opens.filter((s) =>
          s.every(
            (id) =>
              !isAccepted(
                after,
                s.filter((other) => other !== id),
              ),
          ),
        );
        const { newlyAccepted } = compareAcceptance(before, after);
        expect(sorted(newlyAccepted.items.map(({ members }) => members))).toEqual(sorted(minimal));
        expect(newlyAccepted.count).toBe(BigInt(opens.length));
        expect(newlyAccepted.complete).toBe(opens.length === 0);
      }),
      { numRuns: 15 },
    );
  });

  it(
    'shows some minimal changes and the exact relation to 64 methods',
    { timeout: 240_000 },
    () => {
      fc.assert(
        fc.property(pairs(40, 64), ({ before, after }) => {
          const { relation, newlyAccepted, newlyRejected } = compareAcceptance(before, after);
          for (const { members } of newlyAccepted.items) {
            expect([isAccepted(before, members), isAccepted(after, members)]).toEqual([
              false,
              true,
            ]);
          }
          for (const { members } of newlyRejected.items) {
            expect([isAccepted(before, members), isAccepted(after, members)]).toEqual([
              true,
              false,
            ]);
          }
          expect(newlyAccepted.items.length > 0).toBe(
            ['looser', 'incomparable'].includes(relation),
          );
          expect(newlyRejected.items.length > 0).toBe(
            ['stricter', 'incomparable'].includes(relation),
          );
          expect(newlyAccepted.items.length).toBeLessThanOrEqual(12);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('counts exactly to 64 methods', { timeout: 240_000 }, () => {
    const equal = (points: number, requiredLevel: number): Policy => ({
      requiredLevel,
      methods: Array.from({ length: 64 }, (_, i) => ({ id: `m${i}`, label: '', points })),
    });
    const { newlyAcceptedCount, newlyRejectedCount } = compareAcceptance(
      equal(1, 33),
      equal(2, 64),
    );
    expect(newlyAcceptedCount).toBe(1_832_624_140_942_590_534n); // 64 choose 32
    expect(newlyRejectedCount).toBe(0n);
  });
});

function enabledInEither(before: Policy, after: Policy): MethodId[] {
  const enabled = [...before.methods, ...after.methods].filter(({ points }) => points > 0);
  return [...new Set(enabled.map(({ id }) => id))];
}

function subsets(ids: readonly MethodId[]): MethodId[][] {
  return ids.reduce<MethodId[][]>((sets, id) => [...sets, ...sets.map((s) => [...s, id])], [[]]);
}
