import type { NumberRange } from '../../lib/policy/index.ts';

/**
 * The values around one that change no outcome.
 *
 * @param points - rising: with each, some outcome differs from that with one less
 * @param within - the scale; ends of it are ends of the zone where no point comes before
 */
export function zoneOf(points: readonly number[], value: number, within: NumberRange): NumberRange {
  const next = points.find((point) => point > value);
  const last = points.findLast((point) => point <= value);
  return { min: last ?? within.min, max: next === undefined ? within.max : next - 1 };
}
