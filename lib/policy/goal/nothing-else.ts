import type { MethodId } from '../policy.ts';
import { decisive, type Line, lineOf } from './line.ts';
import type { Wish } from './wish.ts';

/** As many smallest gaps are followed; beyond that the wish is not one that a person made. */
const mostGaps = 2000;

/**
 * The largest combinations that hold none of those that must pass: rejecting them rejects everything
 * that is not wished for.
 *
 * Each leaves out a smallest set with a member of every wish (C. Berge's multiplication of
 * transversals).
 *
 * @returns to be added to `reject`; `null` where there are more than some two thousand
 */
export function nothingElse({
  methods,
  accept,
}: Pick<Wish, 'methods' | 'accept'>): readonly (readonly MethodId[])[] | null {
  const places = new Map(methods.map((id, index) => [id, index]));
  const wishes = [...accept, methods].map((line) => line.flatMap((id) => places.get(id) ?? []));
  let gaps: readonly Line[] = [lineOf('accept', [])];
  for (const wish of wishes) {
    gaps = decisive(
      gaps.flatMap((gap) =>
        gap.members.some((member) => wish.includes(member))
          ? [gap]
          : wish.map((member) => lineOf('accept', [...gap.members, member])),
      ),
    );
    if (gaps.length > mostGaps) return null;
  }
  return gaps.map(({ members }) => methods.filter((_, index) => !members.includes(index)));
}
