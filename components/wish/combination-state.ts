import type { MethodId, WishLine } from '../../lib/policy/index.ts';

/** What the wishes say of a combination; `both` where they contradict each other. */
export type CombinationState = 'accept' | 'reject' | 'both' | 'open';

/** What holds a wish that must pass passes too; what is within one that must not fails too. */
export function stateOf(
  members: readonly MethodId[],
  lines: readonly WishLine[],
): CombinationState {
  const accepted = lines.some(
    (line) => line.must === 'accept' && line.members.every((id) => members.includes(id)),
  );
  const rejected = lines.some(
    (line) => line.must === 'reject' && members.every((id) => line.members.includes(id)),
  );
  if (accepted) return rejected ? 'both' : 'accept';
  return rejected ? 'reject' : 'open';
}

/** All combinations but the empty one, by size, each in the order of `methods`. */
export function combinationsBySize(methods: readonly MethodId[]): (readonly MethodId[])[][] {
  const all = methods.reduce<(readonly MethodId[])[]>(
    (made, id) => [...made, ...made.map((members) => [...members, id])],
    [[]],
  );
  return methods.map((_, size) => all.filter((members) => members.length === size + 1));
}
