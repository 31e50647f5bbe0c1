import { describe, expect, it } from 'vitest';

import {
  editions,
  type EditStep,
  type Policy,
  safeOrder,
  waysWithin,
} from '../../../../lib/policy/index.ts';
import { golden } from '../../../fixtures/golden.ts';

const typed = (steps: readonly EditStep[]) =>
  steps.map(({ field, from, to }) => `${field} ${from} → ${to}`);

const policy = (requiredLevel: number, ...points: readonly number[]): Policy => ({
  requiredLevel,
  methods: points.map((value, index) => ({ id: `m${index}`, label: `M${index}`, points: value })),
});

describe('safeOrder', () => {
  it('types points first and Required last from G1 to G2', () => {
    const { safe, exact, steps, detour } = safeOrder(golden('G1'), golden('G2'));
    expect({ safe, exact, detour }).toEqual({ safe: true, exact: true, detour: null });
    expect(typed(steps)).toEqual(['sms 0 → 5', 'email 0 → 5', 'requiredLevel 20 → 25']);
    expect(steps.map(({ ways }) => ways)).toEqual([
      [['credentials']],
      [['credentials']],
      [
        ['credentials', 'sms'],
        ['credentials', 'email'],
      ],
    ]);
  });

  it('finds no safe order from G1 to the two-factor standard, and a detour through Credentials', () => {
    const standard = editions.find(({ id }) => id === 'v3-two-factor')?.policy ?? golden('G3');
    const { safe, steps, detour } = safeOrder(golden('G1'), standard);
    expect(safe).toBe(false);
    expect(steps.map(({ loses, opens }) => [loses.items, opens.items])).toEqual([
      [[], []],
      [[], []],
      [[], [['sms', 'email']]],
      [[], []],
    ]);
    expect(detour).toMatchObject({ field: 'credentials', via: 30 });
    expect(typed(detour?.steps ?? [])).toEqual([
      'sms 0 → 10',
      'passkey 0 → 30',
      'credentials 20 → 30',
      'requiredLevel 20 → 30',
      'email 0 → 10',
      'credentials 30 → 20',
    ]);
    for (const { loses, opens } of detour?.steps ?? [])
      expect([loses.count, opens.count]).toEqual([0n, 0n]);
  });

  it('has nothing to type between equal numbers', () => {
    expect(safeOrder(golden('G3'), golden('G3'))).toMatchObject({ safe: true, steps: [] });
  });

  it('types methods of one side only as well', () => {
    const { safe, steps } = safeOrder(policy(5, 5), policy(5, 5, 0, 5));
    expect([safe, typed(steps)]).toEqual([true, ['m2 0 → 5']]);
    expect(steps[0]?.policy.methods.map(({ id }) => id)).toEqual(['m0', 'm1', 'm2']);
  });

  it('counts exactly to 64 methods', () => {
    const many = Array.from({ length: 64 }, () => 1);
    const { steps } = safeOrder(policy(32, ...many), policy(33, ...many.with(0, 2)));
    expect(steps).toHaveLength(2);
    expect(steps.map(({ field }) => field)).toEqual(['m0', 'requiredLevel']);
    expect(steps.map(({ loses }) => loses.count)).toEqual([0n, 0n]);
    // The first method with 30 of the 63 others passes in between.
    expect(steps.map(({ opens }) => opens.count)).toEqual([860_778_005_594_247_069n, 0n]);
  });

  it('raises points first and lowers them last beyond twelve fields', () => {
    const before = policy(50, ...Array.from({ length: 14 }, (_, index) => 10 + index));
    const after = policy(60, ...Array.from({ length: 14 }, (_, index) => 20 - index));
    const { exact, steps } = safeOrder(before, after);
    expect(exact).toBe(false);
    const level = steps.findIndex(({ field }) => field === 'requiredLevel');
    expect(steps.slice(0, level).every(({ from, to }) => to > from)).toBe(true);
    expect(steps.slice(level + 1).every(({ from, to }) => to < from)).toBe(true);
    expect(steps.every(({ loses }) => loses.count === 0n)).toBe(true);
  });
});

describe('waysWithin', () => {
  it('tells with which of his methods somebody gets in', () => {
    expect(waysWithin(golden('G3'), ['credentials', 'email', 'sms'])).toEqual([
      ['credentials', 'sms'],
      ['credentials', 'email'],
    ]);
    expect(waysWithin(golden('G3'), ['sms', 'email', 'unheard-of'])).toEqual([]);
  });
});
