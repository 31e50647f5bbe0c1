import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  membersOf,
  outcomes,
  type Population,
  readiness,
  readinessChange,
} from '../../../lib/directory/index.ts';
import { independentPair, waysWithin } from '../../../lib/directory/user-ways.ts';
import { outcomeOf, populationPoints } from '../../../lib/directory/user-outcome.ts';
import type { Policy } from '../../../lib/policy/index.ts';
import { naiveOutcome, naiveWays } from '../../support/naive-readiness.ts';

const methods = ['credentials', 'sms', 'email', 'ubiqu', 'passkey'];

/** Policies over the population's methods, some of them missing, and one that it does not know. */
const policies: fc.Arbitrary<Policy> = fc
  .record({
    requiredLevel: fc.integer({ min: 1, max: 40 }),
    points: fc.array(fc.constantFrom(0, 5, 10, 20, 30), { minLength: 5, maxLength: 5 }),
    kept: fc.subarray([...methods, 'token'], { minLength: 1 }),
  })
  .map(({ requiredLevel, points, kept }) => ({
    requiredLevel,
    methods: kept.map((id) => ({ id, label: id, points: points[methods.indexOf(id)] ?? 15 })),
  }));

const users = fc.record({
  has: fc.nat({ max: 31 }),
  other: fc.nat({ max: 31 }),
  count: fc.nat({ max: 9 }),
});
const populations: fc.Arbitrary<Population> = fc.array(users, { maxLength: 8 }).map((groups) => ({
  methods,
  inactive: 0,
  groups: groups.map(({ has, other, count }) => ({
    has,
    unknown: other & ~has,
    kind: 'user' as const,
    users: count,
  })),
}));

describe('readiness', () => {
  it('gives each user the outcome of the definitions', () => {
    fc.assert(
      fc.property(policies, users, (policy, { has, other }) => {
        const unknown = other & ~has;
        const absent = policy.methods.map(({ id }) => id).filter((id) => !methods.includes(id));
        expect(outcomeOf(populationPoints(policy, methods), has, unknown)).toBe(
          naiveOutcome(policy, {
            has: membersOf(methods, has),
            unknown: [...membersOf(methods, unknown), ...absent],
          }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the ways of a user, and two that share nothing', () => {
    fc.assert(
      fc.property(policies, fc.nat({ max: 31 }), (policy, has) => {
        const ways = waysWithin(populationPoints(policy, methods), has);
        const named = ways.map((way) => membersOf(methods, way).join('+')).sort();
        expect(named).toEqual(naiveWays(policy, membersOf(methods, has)));
        const disjoint = ways.some((a, i) => ways.some((b, j) => i < j && (a & b) === 0));
        expect(independentPair(ways) !== null).toBe(disjoint);
      }),
      { numRuns: 500 },
    );
  });

  it('adds up, before and after, and one more method never takes access', () => {
    fc.assert(
      fc.property(policies, policies, populations, (before, after, population) => {
        const { all, fixes, outages } = readiness(after, population);
        const sum = outcomes.reduce((total, outcome) => total + all[outcome], 0);
        expect(sum).toBe(all.users);
        const { flow, losesAccess, mayLose, gainsAccess } = readinessChange(
          before,
          after,
          population,
        );
        for (const outcome of outcomes) {
          expect(outcomes.reduce((total, from) => total + flow[from][outcome], 0)).toBe(
            all[outcome],
          );
        }
        const was = readiness(before, population).all.ready;
        expect(was - losesAccess - mayLose + gainsAccess).toBe(all.ready);
        for (const { method, users: count } of fixes) {
          const bit = 1 << methods.indexOf(method);
          const given = {
            ...population,
            groups: population.groups.map((g) => ({
              ...g,
              has: g.has | bit,
              unknown: g.unknown & ~bit,
            })),
          };
          expect(readiness(after, given).all.ready).toBe(all.ready + count);
        }
        for (const { method, users: count } of outages) {
          const bit = 1 << methods.indexOf(method);
          const down = {
            ...population,
            groups: population.groups.map((g) => ({ ...g, has: g.has & ~bit })),
          };
          expect(readiness(after, down).all.ready).toBe(all.ready - count);
        }
      }),
      { numRuns: 300 },
    );
  });
});
