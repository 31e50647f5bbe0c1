import type { MethodId } from '../policy.ts';
import { listOfBits, minimalBits } from './bits-list.ts';
import { type Bits, bitsOf, membersOf } from './line.ts';
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
  const wishes = [...accept, methods].map((line) =>
    bitsOf(line.flatMap((id) => places.get(id) ?? [])),
  );
  let gaps: readonly Bits[] = [{ low: 0, high: 0 }];
  for (const wish of wishes) {
    gaps = minimalBits(
      listOfBits(
        gaps.flatMap((gap) =>
          (gap.low & wish.low) !== 0 || (gap.high & wish.high) !== 0 ? [gap] : widened(gap, wish),
        ),
      ),
    );
    if (gaps.length > mostGaps) return null;
  }
  return gaps.map((gap) => {
    const members = membersOf(gap);
    return methods.filter((_, index) => !members.includes(index));
  });
}

/** The gap with one member of the wish more, whichever. */
function widened({ low, high }: Bits, wish: Bits): readonly Bits[] {
  return membersOf(wish).map((member) => {
    const more = bitsOf([member]);
    return { low: low | more.low, high: high | more.high };
  });
}
