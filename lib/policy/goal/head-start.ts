import { type Bits, type Line, membersOf, within } from './line.ts';

/**
 * Numbers as what they exceed others by: `number = least + Σ share · excess`, with `excess >= 0`.
 * They and the excesses are counted by group of methods, and the level comes last.
 */
export interface HeadStart {
  /** The numbers without any excess; few lines are still missed there, often none. */
  readonly least: readonly number[];
  /** By number, then by excess. */
  readonly shares: readonly (readonly number[])[];
}

/** So many pairs of lines are looked at, or the look would cost more than it saves. */
const mostPairs = 200_000;

/**
 * Finds out how far apart numbers have to be, before anything is solved.
 *
 * Where an accepted line holds one method that a rejected line lacks, this method has more points
 * than all those together that only the rejected line holds. One such bound for each number, and one
 * rejected line for the level, take the place of `number >= 0`. All of them follow from the lines, so
 * that no solution is lost; and the numbers that just meet them are near the smallest ones.
 *
 * @param lines - the decisive ones
 * @param groups - methods of one group have equal points; every method is in one
 * @param most - no number is larger
 * @returns no head start where the bounds go round in circles, as no numbers meet the lines then
 */
export function headStart(
  lines: readonly Line[],
  groups: readonly (readonly number[])[],
  most: number,
): HeadStart {
  const numbers = new Numbers(groups, most);
  const outweighed = outweighedSets(lines, groups.length, numbers.groupOf);
  let open = outweighed.map((sets, group) => ({ group, sets, all: unionOf(sets) }));
  while (open.length > 0) {
    const left: typeof open = [];
    for (const each of open) {
      if (within(each.all, numbers.bounded)) numbers.bound(each.group, each.sets);
      else left.push(each);
    }
    if (left.length === open.length) return noHeadStart(groups.length + 1);
    open = left;
  }
  const rejected = lines.filter(({ must }) => must === 'reject');
  numbers.bound(groups.length, rejected);
  return numbers;
}

/** Numbers that are each an excess over nothing. */
export function noHeadStart(numbers: number): HeadStart {
  const least = new Array<number>(numbers).fill(0);
  return { least, shares: least.map((_, number) => least.with(number, 1)) };
}

/** Numbers that are bounded one after the other. */
class Numbers implements HeadStart {
  readonly least: number[] = [];
  readonly shares: number[][] = [];
  /** Methods whose numbers are bounded. */
  readonly bounded = { low: 0, high: 0 };
  readonly groupOf = new Array<number>(64).fill(0);
  /** By method. */
  readonly #points = new Array<number>(64).fill(0);
  readonly #groups: readonly (readonly number[])[];
  readonly #most: number;

  constructor(groups: readonly (readonly number[])[], most: number) {
    for (let group = 0; group < groups.length; group++) {
      for (const method of groups[group] ?? []) this.groupOf[method] = group;
    }
    this.#groups = groups;
    this.#most = most;
  }

  /** Lets a number exceed the heaviest of some sets of bounded methods; without one it is at least 0. */
  bound(number: number, sets: readonly Bits[]): void {
    let heaviest = nothing;
    let least = 0;
    for (const set of sets) {
      let sum = 1;
      for (let rest = set.low; rest !== 0; rest &= rest - 1) {
        sum += this.#points[31 - Math.clz32(rest & -rest)] ?? 0;
      }
      for (let rest = set.high; rest !== 0; rest &= rest - 1) {
        sum += this.#points[63 - Math.clz32(rest & -rest)] ?? 0;
      }
      if (sum <= least || sum > this.#most) continue;
      least = sum;
      heaviest = set;
    }
    const row = new Array<number>(this.#groups.length + 1).fill(0);
    row[number] = 1;
    for (const method of membersOf(heaviest)) {
      const share = this.shares[this.groupOf[method] ?? 0] ?? [];
      for (let excess = 0; excess < row.length; excess++) {
        row[excess] = (row[excess] ?? 0) + (share[excess] ?? 0);
      }
    }
    this.least[number] = least;
    this.shares[number] = row;
    for (const method of this.#groups[number] ?? []) {
      this.#points[method] = least;
      if (method < 32) this.bounded.low |= 1 << method;
      else this.bounded.high |= 1 << (method - 32);
    }
  }
}

const nothing: Bits = { low: 0, high: 0 };

/** By group the sets of others that one of its methods has more points than, all together. */
function outweighedSets(
  lines: readonly Line[],
  groups: number,
  groupOf: readonly number[],
): readonly (readonly Bits[])[] {
  const sets: Bits[][] = [];
  for (let group = 0; group < groups; group++) sets.push([]);
  const accepted = lines.filter(({ must }) => must === 'accept');
  const rejected = lines.filter(({ must }) => must === 'reject');
  if (accepted.length * rejected.length > mostPairs) return sets;
  for (const a of accepted) {
    for (const r of rejected) {
      const low = a.low & ~r.low;
      const high = a.high & ~r.high;
      if (((low & (low - 1)) | (high & (high - 1))) !== 0 || (low === 0) === (high === 0)) continue;
      const method = low === 0 ? 63 - Math.clz32(high) : 31 - Math.clz32(low);
      sets[groupOf[method] ?? 0]?.push({ low: r.low & ~a.low, high: r.high & ~a.high });
    }
  }
  return sets;
}

function unionOf(sets: readonly Bits[]): Bits {
  let low = 0;
  let high = 0;
  for (const set of sets) {
    low |= set.low;
    high |= set.high;
  }
  return { low, high };
}
