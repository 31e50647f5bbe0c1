/** Members as bits: 0–31 and 32–63. */
export interface Bits {
  readonly low: number;
  readonly high: number;
}

/** A combination that must pass or must not, over methods numbered from 0. */
export interface Line extends Bits {
  readonly must: 'accept' | 'reject';
  /** Rising. */
  readonly members: readonly number[];
}

export function bitsOf(members: Iterable<number>): Bits {
  let low = 0;
  let high = 0;
  for (const member of members) {
    if (member < 32) low |= 1 << member;
    else high |= 1 << (member - 32);
  }
  return { low, high };
}

export function lineOf(must: Line['must'], members: Iterable<number>): Line {
  return lineOfBits(must, bitsOf(members));
}

/** The line of these members. */
export function lineOfBits(must: Line['must'], { low, high }: Bits): Line {
  const members: number[] = [];
  for (let rest = low; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  for (let rest = high; rest !== 0; rest &= rest - 1) members.push(63 - Math.clz32(rest & -rest));
  return { must, members, low, high };
}

/** Whether all members of the first are members of the second. */
export function within(inner: Bits, outer: Bits): boolean {
  return (inner.low & ~outer.low) === 0 && (inner.high & ~outer.high) === 0;
}

export function sameMembers(a: Bits, b: Bits): boolean {
  return a.low === b.low && a.high === b.high;
}

/** The combinations that hold no other one of the list, each once. */
export function minimalBits(all: readonly Bits[]): readonly Bits[] {
  const kept: Bits[] = [];
  for (const group of bySize(all)) {
    for (const bits of group ?? []) {
      if (!holdsOneOf(kept, bits)) kept.push(bits);
    }
  }
  return kept;
}

/** The combinations that lie within no other one of the list, each once. */
function maximalBits(all: readonly Bits[]): readonly Bits[] {
  const kept: Bits[] = [];
  for (const group of bySize(all).reverse()) {
    for (const bits of group ?? []) {
      if (!liesWithinOneOf(kept, bits)) kept.push(bits);
    }
  }
  return kept;
}

/**
 * The lines that say everything: of those that must pass the minimal ones, of those that must not the
 * maximal ones.
 */
export function decisive(accept: readonly Bits[], reject: readonly Bits[]): readonly Line[] {
  return [
    ...minimalBits(accept).map((bits) => lineOfBits('accept', bits)),
    ...maximalBits(reject).map((bits) => lineOfBits('reject', bits)),
  ];
}

function holdsOneOf(kept: readonly Bits[], { low, high }: Bits): boolean {
  for (const inner of kept) {
    if ((inner.low & ~low) === 0 && (inner.high & ~high) === 0) return true;
  }
  return false;
}

function liesWithinOneOf(kept: readonly Bits[], { low, high }: Bits): boolean {
  for (const outer of kept) {
    if ((low & ~outer.low) === 0 && (high & ~outer.high) === 0) return true;
  }
  return false;
}

function bySize(all: readonly Bits[]): (Bits[] | undefined)[] {
  const groups = new Array<Bits[] | undefined>(65).fill(undefined);
  for (const bits of all) {
    const size = bitCount(bits.low) + bitCount(bits.high);
    const group = groups[size];
    if (group === undefined) groups[size] = [bits];
    else group.push(bits);
  }
  return groups;
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
