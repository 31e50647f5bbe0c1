import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type KnownShare, lockedOutBounds } from '../../../lib/directory/bounds.ts';
import type { Fraction } from '../../../lib/directory/linear-programme.ts';
import { isAccepted, type Policy } from '../../../lib/policy/index.ts';

const policy = (requiredLevel: number, points: Record<string, number>): Policy => ({
  requiredLevel,
  methods: Object.entries(points).map(([id, value]) => ({ id, label: id, points: value })),
});
const share = (methods: string, percent: number): KnownShare => ({
  methods: methods.split('+'),
  basisPoints: Math.round(percent * 100),
});
const percent = ({ numerator, denominator }: Fraction): number =>
  (100 * Number(numerator)) / Number(denominator);

const bestPractice = policy(25, { credentials: 20, sms: 5, email: 5 });

describe('bounds from percentages', () => {
  it('are those of the overlap that nobody knows', () => {
    const bounds = lockedOutBounds(bestPractice, [
      share('credentials', 100),
      share('sms', 92),
      share('email', 60),
    ]);
    // Without either: at most the 8 % without a mobile, at least nobody (92 + 60 ≥ 100).
    expect(bounds.ok && [percent(bounds.value.min), percent(bounds.value.max)]).toEqual([0, 8]);
  });

  it('meet where the overlap is known', () => {
    const bounds = lockedOutBounds(bestPractice, [
      share('credentials', 100),
      share('sms', 92),
      share('email', 60),
      share('sms+email', 55),
    ]);
    expect(bounds.ok && [percent(bounds.value.min), percent(bounds.value.max)]).toEqual([3, 3]);
  });

  it('say nothing where nothing is known', () => {
    const bounds = lockedOutBounds(bestPractice, []);
    expect(bounds.ok && [percent(bounds.value.min), percent(bounds.value.max)]).toEqual([0, 100]);
  });

  it('refuse what no population has', () => {
    expect(lockedOutBounds(bestPractice, [share('sms', 50), share('sms+email', 60)])).toEqual({
      ok: false,
      error: { code: 'impossible' },
    });
    expect(lockedOutBounds(bestPractice, [share('sms', 101)])).toMatchObject({
      error: { code: 'bad-share' },
    });
  });

  const ids = ['credentials', 'sms', 'email', 'passkey'];
  const users = fc.array(fc.subarray(ids), { minLength: 1, maxLength: 25 });
  const policies = fc
    .record({
      level: fc.integer({ min: 1, max: 40 }),
      points: fc.array(fc.constantFrom(5, 10, 20, 30), { minLength: 4, maxLength: 4 }),
    })
    .map(({ level, points }) =>
      policy(level, Object.fromEntries(ids.map((id, index) => [id, points[index] ?? 0]))),
    );

  it('hold every population with these shares, and one more overlap never widens them', () => {
    fc.assert(
      fc.property(policies, users, fc.subarray(ids, { minLength: 2 }), (draft, all, overlap) => {
        // Shares in whole hundredths of a percent need a number of users that divides 10 000.
        const population = Array.from({ length: 25 }, (_, index) => all[index % all.length] ?? []);
        const having = (methods: readonly string[]): KnownShare => ({
          methods,
          basisPoints:
            400 * population.filter((has) => methods.every((id) => has.includes(id))).length,
        });
        const known = ids.map((id) => having([id]));
        const bounds = lockedOutBounds(draft, known);
        const tighter = lockedOutBounds(draft, [...known, having(overlap)]);
        if (!bounds.ok || !tighter.ok) throw new Error('a population that exists is impossible');
        const lockedOut = 4 * population.filter((has) => !isAccepted(draft, has)).length;
        for (const { min, max } of [bounds.value, tighter.value]) {
          expect(percent(min)).toBeLessThanOrEqual(lockedOut + 1e-9);
          expect(percent(max)).toBeGreaterThanOrEqual(lockedOut - 1e-9);
        }
        expect(percent(tighter.value.min)).toBeGreaterThanOrEqual(percent(bounds.value.min) - 1e-9);
        expect(percent(tighter.value.max)).toBeLessThanOrEqual(percent(bounds.value.max) + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('are the bounds of Bonferroni and Fréchet for two methods that are both needed', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(hundredths, hundredths, (sms, email) => {
        const bounds = lockedOutBounds(policy(10, { sms: 5, email: 5 }), [
          { methods: ['sms'], basisPoints: sms },
          { methods: ['email'], basisPoints: email },
        ]);
        const both = { most: Math.min(sms, email), least: Math.max(0, sms + email - 10_000) };
        expect(bounds.ok && [percent(bounds.value.min), percent(bounds.value.max)]).toEqual([
          (10_000 - both.most) / 100,
          (10_000 - both.least) / 100,
        ]);
      }),
    );
  });
});
