import { type Line, lineOf } from './line.ts';

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
  const keys = new Set(lines.map(keyOf));
  const signatures = signaturesOf(lines, pins);
  const groups: number[][] = [];
  signatures.forEach((signature, method) => {
    const group = groups.find(
      ([first = -1]) => signatures[first] === signature && exchangeable(lines, keys, first, method),
    );
    if (group === undefined) groups.push([method]);
    else group.push(method);
  });
  return groups;
}

/** What two methods must have in common before it is worth looking closer. */
function signaturesOf(lines: readonly Line[], pins: readonly (number | null)[]): readonly string[] {
  const methods = pins.length - 1;
  const sums = new Float64Array(methods);
  for (const { must, members } of lines) {
    const worth = must === 'accept' ? 1 + members.length : 1e6 * (1 + members.length);
    for (const member of members) sums[member] = (sums[member] ?? 0) + worth;
  }
  return Array.from(sums, (sum, method) => `${sum} ${pins[method] ?? ''}`);
}

function exchangeable(
  lines: readonly Line[],
  keys: ReadonlySet<string>,
  a: number,
  b: number,
): boolean {
  return lines.every((line) => {
    const { must, members } = line;
    if (members.includes(a) === members.includes(b)) return true;
    const exchanged = members.map((member) => (member === a ? b : member === b ? a : member));
    return keys.has(keyOf(lineOf(must, exchanged)));
  });
}

function keyOf({ must, low, high }: Line): string {
  return `${must}${low},${high}`;
}
