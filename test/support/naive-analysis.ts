import type { Analysis, Combination, MethodRole, Policy, Reading } from '../../lib/policy/index.ts';

/** What a policy says, apart from grade and warnings, with its lists as plain arrays. */
export interface NaiveAnalysis extends Omit<
  Analysis,
  'minimalAccepted' | 'maximalRejected' | 'ways' | 'grade' | 'warnings'
> {
  readonly minimalAccepted: readonly Combination[];
  readonly maximalRejected: readonly Combination[];
  readonly ways: readonly Combination[];
}

/**
 * The same answers by looking at every combination: typed-array sums over all masks, minimality by
 * dropping one member at a time, everything else read off the masks. Bit i of a mask is the i-th
 * enabled method. Cost: methods² × 2^methods; to about 20 methods.
 */
export function naiveAnalysis(policy: Policy, reading: Reading = 'any-order'): NaiveAnalysis {
  const { requiredLevel } = policy;
  const enabled = policy.methods.filter(({ points }) => points > 0);
  const n = enabled.length;
  const size = 2 ** n;
  const points = Uint32Array.from(enabled, (method) => method.points);

  const sums = new Uint32Array(size);
  const members = new Uint8Array(size);
  for (let mask = 1; mask < size; mask++) {
    const rest = mask & (mask - 1);
    const lowest = 31 - Math.clz32(mask ^ rest);
    sums[mask] = (sums[rest] ?? 0) + (points[lowest] ?? 0);
    members[mask] = (members[rest] ?? 0) + 1;
  }
  const accepted = sums.map((sum) => (sum >= requiredLevel ? 1 : 0));

  const minimal: number[] = [];
  const maximal: number[] = [];
  let acceptedCount = 0;
  let largestRejected = 0;
  let smallestAccepted = Infinity;
  let fewestLost = Infinity;
  const swings = new Float64Array(n);
  const swingsBySize = Array.from({ length: n }, () => new Float64Array(n));
  const acceptedWithout = new Float64Array(n);
  for (let mask = 0; mask < size; mask++) {
    const sum = sums[mask] ?? 0;
    let extreme = true;
    if (accepted[mask] === 1) {
      acceptedCount++;
      smallestAccepted = Math.min(smallestAccepted, sum);
      for (let i = 0; i < n; i++) {
        if ((mask & (1 << i)) === 0) {
          acceptedWithout[i] = (acceptedWithout[i] ?? 0) + 1;
        } else if (accepted[mask ^ (1 << i)] === 1) {
          extreme = false;
        } else {
          swings[i] = (swings[i] ?? 0) + 1;
          const bySize = swingsBySize[i] as Float64Array;
          const before = (members[mask] ?? 0) - 1;
          bySize[before] = (bySize[before] ?? 0) + 1;
        }
      }
      if (extreme) minimal.push(mask);
    } else {
      largestRejected = Math.max(largestRejected, sum);
      fewestLost = Math.min(fewestLost, n - (members[mask] ?? 0));
      for (let i = 0; i < n; i++) {
        if ((mask & (1 << i)) === 0 && accepted[mask | (1 << i)] === 0) extreme = false;
      }
      if (extreme) maximal.push(mask);
    }
  }

  const combinations = (masks: readonly number[]): Combination[] => {
    const key = (mask: number): number => {
      let lexicographic = 0;
      for (let i = 0; i < n; i++) if ((mask & (1 << i)) !== 0) lexicographic += 2 ** (n - 1 - i);
      return (members[mask] ?? 0) * size - lexicographic;
    };
    return masks
      .map((mask) => [key(mask), mask] as const)
      .sort(([a], [b]) => a - b)
      .map(([, mask]) => ({
        members: enabled.filter((_, i) => (mask & (1 << i)) !== 0).map(({ id }) => id),
        points: sums[mask] ?? 0,
        margin: (sums[mask] ?? 0) - requiredLevel,
      }));
  };

  const rangeOf = (bit: number): { min: number; max: number } => {
    let min = 0;
    let max = 1000;
    for (let mask = 0; mask < size; mask++) {
      if ((mask & bit) !== 0) continue;
      const missing = requiredLevel - (sums[mask] ?? 0);
      if (accepted[mask | bit] === 1) min = Math.max(min, missing);
      else max = Math.min(max, missing - 1);
    }
    return { min, max };
  };

  const shapleyShubik = (i: number): number => {
    let share = 0;
    for (let before = 0; before < n; before++) {
      let orders = n; // n · C(n − 1, before)
      for (let k = 0; k < before; k++) orders = (orders * (n - 1 - k)) / (k + 1);
      share += (swingsBySize[i]?.[before] ?? 0) / orders;
    }
    return share;
  };

  const interchangeable = (i: number, j: number): boolean => {
    for (let mask = 0; mask < size; mask++) {
      if ((mask & ((1 << i) | (1 << j))) !== 0) continue;
      if (accepted[mask | (1 << i)] !== accepted[mask | (1 << j)]) return false;
    }
    return true;
  };
  const same = enabled.map(() => new Set<number>());
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (!interchangeable(i, j)) continue;
      same[i]?.add(j);
      same[j]?.add(i);
    }
  }

  const minimalAccepted = combinations(minimal);
  const startsWith = ['credentials', 'passkey'];
  return {
    policy,
    reading,
    enabled: enabled.map(({ id }) => id),
    combinationCount: BigInt(size),
    acceptedCount: BigInt(acceptedCount),
    minimalAccepted,
    maximalRejected: combinations(maximal),
    ways:
      reading === 'any-order'
        ? minimalAccepted
        : minimalAccepted.filter((way) => way.members.some((id) => startsWith.includes(id))),
    methods: policy.methods.map(({ id, points: value }): MethodRole => {
      const i = enabled.findIndex((method) => method.id === id);
      const bit = i === -1 ? 0 : 1 << i;
      const down = minimal.filter((mask) => (mask & bit) === 0).length;
      const left = i === -1 ? acceptedCount : (acceptedWithout[i] ?? 0);
      return {
        id,
        points: value,
        enabled: i !== -1,
        sufficientAlone: i !== -1 && accepted[bit] === 1,
        indispensable: i !== -1 && acceptedCount > 0 && left === 0,
        neverNeeded: i === -1 || swings[i] === 0,
        interchangeableWith: enabled.filter((_, j) => same[i]?.has(j)).map((method) => method.id),
        swings: BigInt(swings[i] ?? 0),
        banzhaf: i === -1 ? 0 : (swings[i] ?? 0) / 2 ** (n - 1),
        shapleyShubik: i === -1 ? 0 : shapleyShubik(i),
        pointsRange: rangeOf(bit),
        whenDown: { acceptedCount: BigInt(left), ways: BigInt(down), stillWorks: left > 0 },
      };
    }),
    requiredRange: { min: largestRejected + 1, max: Math.min(1000, smallestAccepted) },
    resilience: acceptedCount === 0 ? null : fewestLost - 1,
  };
}
