import { type FieldChange, levelField } from '../field-changes.ts';
import type { Journey } from './journey.ts';

/**
 * Points that rise, then the level, then points that fall: at every step each number admits what it
 * admits before or afterwards, so nothing that passes in both is lost.
 */
export function plainOrder({ changes }: Pick<Journey, 'changes'>): readonly FieldChange[] {
  const points = changes.filter(({ field }) => field !== levelField);
  return [
    ...points.filter(({ from, to }) => to > from),
    ...changes.filter(({ field }) => field === levelField),
    ...points.filter(({ from, to }) => to < from),
  ];
}
