import type { MethodId } from '../policy.ts';
import type { Trade, Wish } from './wish.ts';

/**
 * Checks a trade by the definition alone: as many accepted as rejected, at least one of each; each of
 * them wished for or implied; every method at least as often among the rejected.
 */
export function isTrade(wish: Wish, { accept, reject }: Trade): boolean {
  const holds = (outer: readonly MethodId[], inner: readonly MethodId[]) =>
    inner.every((id) => outer.includes(id));
  const mustPass = [...wish.accept, wish.methods];
  const mustFail = [...wish.reject, []];
  const times = (sets: readonly (readonly MethodId[])[], id: MethodId) =>
    sets.filter((members) => members.includes(id)).length;
  return (
    accept.length > 0 &&
    accept.length === reject.length &&
    accept.every((members) => mustPass.some((listed) => holds(members, listed))) &&
    reject.every((members) => mustFail.some((listed) => holds(listed, members))) &&
    wish.methods.every((id) => times(reject, id) >= times(accept, id))
  );
}
