import { limits, type NumberProblem } from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** Says what a number field wants instead of what was typed. */
export function fieldProblemText(
  problem: NumberProblem,
  range: (typeof limits)['points' | 'requiredLevel'],
): string {
  switch (problem.code) {
    case 'blank':
      return m.field_blank(range);
    case 'not-a-whole-number':
      return m.field_not_whole(range);
    case 'out-of-range':
      return m.field_out_of_range(range);
    case 'level-zero':
      return m.field_level_zero();
  }
}
