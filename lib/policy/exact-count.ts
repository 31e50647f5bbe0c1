/** Residues below it add up without rounding: 2^52 + 2^52 is still an exact double. */
const modulus = 2 ** 52;

/**
 * Counts exactly with plain numbers: up to 51 methods no count reaches 2^52, and beyond that the
 * counts follow from two runs, modulo M = 2^52 and modulo M − 1 (Chinese remainder theorem: M ≡ 1
 * modulo M − 1, so the count is r + M·((r' − r) mod (M − 1))). Exact far beyond 2^64.
 *
 * @param methods - number of methods; no count may exceed 2^methods
 * @param residues - the counts modulo its argument, each `>= 0` and below it
 */
export function countExactly(
  methods: number,
  residues: (modulus: number) => readonly number[],
): readonly bigint[] {
  const first = residues(modulus);
  if (methods < 52) return first.map(BigInt);
  const second = residues(modulus - 1);
  return first.map((r, index) => {
    const difference = subtractModulo(modulus - 1, second[index] ?? 0, r % (modulus - 1));
    return BigInt(r) + BigInt(modulus) * BigInt(difference);
  });
}

/** Sum of two residues. */
export function addModulo(modulus: number, a: number, b: number): number {
  const sum = a + b;
  return sum >= modulus ? sum - modulus : sum;
}

/** Difference of two residues. */
export function subtractModulo(modulus: number, a: number, b: number): number {
  const difference = a - b;
  return difference < 0 ? difference + modulus : difference;
}
