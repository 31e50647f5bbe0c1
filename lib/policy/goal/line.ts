/** A combination that must pass or must not, over methods numbered from 0. */
export interface Line {
  readonly must: 'accept' | 'reject';
  /** Rising. */
  readonly members: readonly number[];
  /** Members 0–31 as bits. */
  readonly low: number;
  /** Members 32–63 as bits. */
  readonly high: number;
}

export function lineOf(must: Line['must'], members: Iterable<number>): Line {
  let low = 0;
  let high = 0;
  const sorted = [...new Set(members)].sort((a, b) => a - b);
  for (const member of sorted) {
    if (member < 32) low |= 1 << member;
    else high |= 1 << (member - 32);
  }
  return { must, members: sorted, low, high };
}

type Bits = Pick<Line, 'low' | 'high'>;

/** Whether all members of the first are members of the second. */
export function within(inner: Bits, outer: Bits): boolean {
  return (inner.low & ~outer.low) === 0 && (inner.high & ~outer.high) === 0;
}

export function sameMembers(a: Bits, b: Bits): boolean {
  return a.low === b.low && a.high === b.high;
}

/**
 * The lines that say everything: of those that must pass the minimal ones, of those that must not
 * the maximal ones; each once.
 */
export function decisive(lines: readonly Line[]): readonly Line[] {
  const bySize = (a: Line, b: Line) => a.members.length - b.members.length;
  const accept = lines.filter(({ must }) => must === 'accept').sort(bySize);
  const reject = lines.filter(({ must }) => must === 'reject').sort((a, b) => bySize(b, a));
  return [...kept(accept, within), ...kept(reject, (earlier, line) => within(line, earlier))];
}

function kept(lines: readonly Line[], implies: (earlier: Line, line: Line) => boolean): Line[] {
  const needed: Line[] = [];
  for (const line of lines) {
    if (!needed.some((earlier) => implies(earlier, line))) needed.push(line);
  }
  return needed;
}
