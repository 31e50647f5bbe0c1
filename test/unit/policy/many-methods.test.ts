import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { analyse, type Policy } from '../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';
import { naiveAnalysis } from '../../support/naive-analysis.ts';

const equal = (methods: number, requiredLevel: number): Policy => ({
  requiredLevel,
  methods: Array.from({ length: methods }, (_, index) => ({
    id: `m${index}`,
    label: '',
    points: 10,
  })),
});

const choose = (n: number, k: number): bigint => {
  let count = 1n;
  for (let i = 1; i <= k; i++) count = (count * BigInt(n - k + i)) / BigInt(i);
  return count;
};

describe('a policy with more methods than can be listed', () => {
  it.each([51, 52, 53, 64])('counts %i equal methods as binomials say', (n) => {
    const half = n >> 1;
    const analysis = analyse(equal(n, 10 * half));
    let accepted = 0n;
    for (let k = half; k <= n; k++) accepted += choose(n, k);
    expect(analysis.combinationCount).toBe(2n ** BigInt(n));
    expect(analysis.acceptedCount).toBe(accepted);
    expect(analysis.minimalAccepted.count).toBe(choose(n, half));
    expect(analysis.maximalRejected.count).toBe(choose(n, half - 1));
    for (const role of analysis.methods) {
      expect(role.swings).toBe(choose(n - 1, half - 1));
      expect(role.shapleyShubik).toBeCloseTo(1 / n, 14);
      expect(role.whenDown.ways).toBe(choose(n - 1, half));
      expect(role.whenDown.acceptedCount).toBe((accepted * 2n - choose(n - 1, half - 1) * 2n) / 4n);
      expect(role.interchangeableWith).toHaveLength(n - 1);
    }
  });

  it('counts exactly with any points, to 64 methods', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(arbitraryPolicy({ min: 45, max: 64 }), (policy) => {
        const { methods, acceptedCount, minimalAccepted, maximalRejected, enabled } =
          analyse(policy);
        const all = policy.methods.filter(({ points }) => points > 0).map(({ points }) => points);
        const level = policy.requiredLevel;
        expect(acceptedCount).toBe(2n ** BigInt(all.length) - rejectedCount(all, level));
        expect(minimalAccepted.count).toBe(minimalCount(all, level));
        const total = all.reduce((a, b) => a + b, 0);
        expect(maximalRejected.count).toBe(minimalCount(all, total - level + 1));
        for (const role of methods.filter((each) => each.enabled).slice(0, 2)) {
          const others = all.toSpliced(enabled.indexOf(role.id), 1);
          const passes = 2n ** BigInt(others.length) - rejectedCount(others, level);
          expect(role.whenDown.acceptedCount).toBe(passes);
          expect(role.whenDown.ways).toBe(minimalCount(others, level));
          expect(role.swings).toBe(acceptedCount - 2n * passes);
        }
        const indices = methods.reduce((sum, { shapleyShubik }) => sum + shapleyShubik, 0);
        expect(indices).toBeCloseTo(acceptedCount > 0n ? 1 : 0, 10);
      }),
      { numRuns: 8 },
    );
  });

  it('shows the first 12 of each list', { timeout: 240_000 }, () => {
    const policy: Policy = {
      requiredLevel: 73,
      methods: Array.from({ length: 21 }, (_, index) => ({
        id: index === 3 ? 'credentials' : index === 5 ? 'passkey' : `m${index}`,
        label: '',
        points: index === 3 || index === 5 ? 16 : 3 + ((index * 5) % 11),
      })),
    };
    const naive = naiveAnalysis(policy, 'credentials-first');
    const both = naive.ways.slice(0, 12).filter(({ members }) => members.includes('passkey'));
    expect(both.some(({ members }) => members.includes('credentials'))).toBe(true);
    const { minimalAccepted, maximalRejected, ways } = analyse(policy, {
      reading: 'credentials-first',
    });
    expect(minimalAccepted.items).toEqual(naive.minimalAccepted.slice(0, 12));
    expect(maximalRejected.items).toEqual(naive.maximalRejected.slice(0, 12));
    expect(ways.items).toEqual(naive.ways.slice(0, 12));
    expect([minimalAccepted.complete, maximalRejected.complete, ways.complete]).toEqual([
      false,
      false,
      false,
    ]);
    expect(minimalAccepted.count).toBe(BigInt(naive.minimalAccepted.length));
    expect(maximalRejected.count).toBe(BigInt(naive.maximalRejected.length));
    expect(ways.count).toBe(BigInt(naive.ways.length));
  });

  it('lists what there is where there are fewer than 12', () => {
    const none = analyse(equal(30, 1000));
    expect(none.minimalAccepted.items).toEqual([]);
    expect(none.maximalRejected.items.map(({ members }) => members.length)).toEqual([30]);
    const all = analyse(equal(30, 300));
    expect(all.minimalAccepted.items.map(({ members }) => members.length)).toEqual([30]);
    const alone = analyse({ ...equal(25, 10) });
    expect(alone.maximalRejected.items.map(({ members }) => members)).toEqual([[]]);
  });

  it('lists all of 20 methods', () => {
    const { minimalAccepted } = analyse(equal(20, 50));
    expect(minimalAccepted.complete).toBe(true);
    expect(minimalAccepted.items).toHaveLength(Number(choose(20, 5)));
  });
});

/** Subsets with a sum under the level, by big integers. */
function rejectedCount(points: readonly number[], level: number): bigint {
  return sumCounts(points)
    .slice(0, level)
    .reduce((a, b) => a + b, 0n);
}

function minimalCount(points: readonly number[], level: number): bigint {
  if (level <= 0) return 1n;
  const falling = points.toSorted((a, b) => b - a);
  return falling.reduce((count, last, index) => {
    const before = sumCounts(falling.slice(0, index));
    return count + before.slice(Math.max(0, level - last), level).reduce((a, b) => a + b, 0n);
  }, 0n);
}

/** How many subsets have each sum. */
function sumCounts(points: readonly number[]): readonly bigint[] {
  return points.reduce(
    (counts, value) => {
      const next = [...counts, ...new Array<bigint>(value).fill(0n)];
      counts.forEach((count, sum) => (next[sum + value] = (next[sum + value] ?? 0n) + count));
      return next;
    },
    [1n],
  );
}
