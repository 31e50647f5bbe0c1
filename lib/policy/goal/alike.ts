import { bitsOf, type Line, sameMembers } from './line.ts';

/**
 * Groups of methods that the wish treats alike: exchanging two of a group leaves the lines and pins
 * what they are.
 *
 * @param lines - the decisive ones
 * @param pins - by field, the level last
 * @returns every method in one group, in the order of first members
 */
export function alikeMethods(
  lines: readonly Line[],
  pins: readonly (number | null)[],
): readonly (readonly number[])[] {
  let keys: ReadonlySet<number | string> | undefined;
  const keysOf = () => (keys ??= new Set(lines.map(keyOf)));
  const sums = signatures(lines, pins.length - 1);
  const groups: number[][] = [];
  sums.forEach((sum, method) => {
    const group = groups.find(
      ([first = -1]) =>
        sums[first] === sum &&
        pins[first] === pins[method] &&
        exchangeable(lines, keysOf(), first, method),
    );
    if (group === undefined) groups.push([method]);
    else group.push(method);
  });
  return groups;
}

/** What two methods must have in common before it is worth looking closer. */
function signatures(lines: readonly Line[], methods: number): Float64Array {
  const sums = new Float64Array(methods);
  for (const { must, members } of lines) {
    const worth = (must === 'accept' ? 1 : 1e6) * (1 + members.length);
    for (const member of members) sums[member] = (sums[member] ?? 0) + worth;
  }
  return sums;
}

function exchangeable(
  lines: readonly Line[],
  keys: ReadonlySet<number | string>,
  a: number,
  b: number,
): boolean {
  const both = bitsOf([a, b]);
  return lines.every(({ must, low, high }) => {
    const held = { low: low & both.low, high: high & both.high };
    const one = !sameMembers(held, both) && (held.low !== 0 || held.high !== 0);
    return !one || keys.has(keyOf({ must, low: low ^ both.low, high: high ^ both.high }));
  });
}

/** A number where the first 32 methods are all there is. */
function keyOf({ must, low, high }: Pick<Line, 'must' | 'low' | 'high'>): number | string {
  if (high !== 0) return `${must}${low},${high}`;
  return must === 'accept' ? low : low + 2 ** 33;
}
