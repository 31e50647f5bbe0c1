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
  return { must, members: membersOf({ low, high }), low, high };
}

/** The places of the bits, rising. */
export function membersOf({ low, high }: Bits): readonly number[] {
  const members: number[] = [];
  for (let rest = low; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  for (let rest = high; rest !== 0; rest &= rest - 1) members.push(63 - Math.clz32(rest & -rest));
  return members;
}

/** Whether all members of the first are members of the second. */
export function within(inner: Bits, outer: Bits): boolean {
  return (inner.low & ~outer.low) === 0 && (inner.high & ~outer.high) === 0;
}

export function sameMembers(a: Bits, b: Bits): boolean {
  return a.low === b.low && a.high === b.high;
}
