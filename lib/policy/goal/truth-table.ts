/** Up to so many methods all combinations are looked at, a bit for each. */
export const tableMethods = 10;

/** Of 32 combinations those that hold the first, second … fifth method. */
const holding = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000] as const;

/**
 * The combinations of a list that hold no other one of it, each once, by rising mask. Cost: methods ×
 * 2^methods / 32.
 *
 * @param methods - to {@link tableMethods}
 * @param flip - bits that are turned round before
 */
export function minimalMasks(methods: number, list: Int32Array, flip: number): readonly number[] {
  const listed = new Int32Array(2 ** Math.max(0, methods - 5));
  for (const mask of list) {
    const word = (mask ^ flip) >>> 5;
    listed[word] = (listed[word] ?? 0) | (1 << ((mask ^ flip) & 31));
  }
  const implied = listed.slice();
  for (let method = 0; method < methods; method++) addWith(method, implied, implied);
  const wider = new Int32Array(listed.length);
  for (let method = 0; method < methods; method++) addWith(method, implied, wider);
  const minimal: number[] = [];
  for (let word = 0; word < listed.length; word++) {
    for (let rest = (listed[word] ?? 0) & ~(wider[word] ?? 0); rest !== 0; rest &= rest - 1) {
      minimal.push((word << 5) | (31 - Math.clz32(rest & -rest)));
    }
  }
  return minimal;
}

/** Takes each combination without the method, and adds it with the method to others. */
function addWith(method: number, from: Int32Array, to: Int32Array): void {
  const those = holding[method];
  if (those !== undefined) {
    for (let word = 0; word < to.length; word++) {
      to[word] = (to[word] ?? 0) | (((from[word] ?? 0) << (1 << method)) & those);
    }
    return;
  }
  const bit = 1 << (method - 5);
  for (let word = bit; word < to.length; word = (word + 1) | bit) {
    to[word] = (to[word] ?? 0) | (from[word ^ bit] ?? 0);
  }
}
