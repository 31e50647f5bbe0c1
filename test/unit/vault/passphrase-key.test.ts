import { describe, expect, it } from 'vitest';

import {
  calibratedCost,
  isOutdated,
  isSaneCost,
  usualEffort,
} from '../../../lib/vault/passphrase-key.ts';

const { least } = usualEffort;

describe('calibratedCost', () => {
  it('spends at least the least, however slow the computer', () => {
    expect(calibratedCost(least, 60_000, usualEffort)).toEqual(least);
    expect(calibratedCost({ ...least, memoryKiB: 8, iterations: 1 }, 9_000, usualEffort)).toEqual(
      least,
    );
  });

  it('takes as many passes as fit the target, up to a limit', () => {
    expect(calibratedCost(least, 150, usualEffort)).toEqual({ ...least, iterations: 10 });
    expect(calibratedCost(least, 0, usualEffort)).toEqual({ ...least, iterations: 16 });
  });

  it('never makes anything cheaper', () => {
    const dear = { memoryKiB: 262_144, iterations: 20, parallelism: 1 };
    expect(calibratedCost(dear, 10_000, usualEffort)).toEqual(dear);
  });

  it('counts as news only when it doubles the work or takes more memory', () => {
    expect(isOutdated(least, { ...least, iterations: 5 })).toBe(false);
    expect(isOutdated(least, { ...least, iterations: 6 })).toBe(true);
    expect(isOutdated(least, { ...least, memoryKiB: 131_072 })).toBe(true);
  });
});

describe('isSaneCost', () => {
  it('refuses what would stop the computer or make no sense', () => {
    expect(isSaneCost(least)).toBe(true);
    for (const change of [
      { memoryKiB: 2 ** 31 },
      { memoryKiB: 7 },
      { memoryKiB: Number.NaN },
      { iterations: 0 },
      { iterations: 2.5 },
      { iterations: 256, memoryKiB: 2 ** 20 },
      { parallelism: 0 },
      { parallelism: 64 },
    ]) {
      expect(isSaneCost({ ...least, ...change })).toBe(false);
    }
  });
});
