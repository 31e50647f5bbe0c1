import { describe, expect, it } from 'vitest';

import { addModulo, countExactly, subtractModulo } from '../../../lib/policy/exact-count.ts';

describe('countExactly', () => {
  it.each([0n, 1n, 2n ** 52n - 1n, 2n ** 52n, 2n ** 52n + 1n, 2n ** 63n + 12_345n, 2n ** 64n])(
    'finds %i from its residues',
    (count) => {
      const residues = (modulus: number) => [Number(count % BigInt(modulus))];
      expect(countExactly(64, residues)).toEqual([count]);
    },
  );

  it('needs one run where no count can be too large for a number', () => {
    let runs = 0;
    countExactly(51, () => {
      runs++;
      return [];
    });
    expect(runs).toBe(1);
  });
});

describe('residues', () => {
  it('stay below the modulus', () => {
    expect(addModulo(10, 7, 8)).toBe(5);
    expect(addModulo(10, 7, 3)).toBe(0);
    expect(subtractModulo(10, 3, 8)).toBe(5);
    expect(subtractModulo(10, 8, 8)).toBe(0);
  });
});
