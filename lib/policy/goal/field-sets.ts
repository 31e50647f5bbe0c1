/** Fields by number. */
export type FieldSet = ReadonlySet<number>;

/**
 * All sets of so many fields that have one in common with each of the reasons, in lexicographic
 * order. Reasons that are added meanwhile count from then on.
 *
 * @param fields - rising
 */
export function* subsetsMeeting(
  fields: readonly number[],
  size: number,
  reasons: readonly FieldSet[],
): Generator<readonly number[]> {
  const chosen: number[] = [];
  const met = (reason: FieldSet) => chosen.some((field) => reason.has(field));
  const hopeless = (from: number) =>
    reasons.some(
      (reason) => !met(reason) && !fields.some((field, at) => at >= from && reason.has(field)),
    );

  yield* extended(0);

  function* extended(from: number): Generator<readonly number[]> {
    if (chosen.length === size) {
      if (reasons.every(met)) yield [...chosen];
      return;
    }
    for (let at = from; at <= fields.length - (size - chosen.length); at++) {
      if (hopeless(at)) return;
      chosen.push(fields[at] ?? 0);
      yield* extended(at + 1);
      chosen.pop();
    }
  }
}
