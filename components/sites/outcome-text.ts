import type { DeliveryProblem, FillOutcome } from '../../lib/sites/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

const deliveryTexts: Readonly<Record<DeliveryProblem['code'], (expected: number) => string>> = {
  'field-gone': () => m.sites_problem_field_gone(),
  'not-writable': () => m.sites_problem_not_writable(),
  refused: () => m.sites_problem_refused(),
  'wrong-length': (expected) => m.sites_problem_wrong_length({ expected }),
};

/** What came of a fill, in a sentence; null where the next question says it. */
export function outcomeText(outcome: FillOutcome): string | null {
  switch (outcome.code) {
    case 'filled':
      return m.sites_filled({ host: outcome.host });
    case 'not-filled': {
      const { problem } = outcome;
      return deliveryTexts[problem.code]('expected' in problem ? problem.expected : 0);
    }
    case 'insecure':
      return m.sites_problem_insecure();
    case 'no-field':
      return m.sites_problem_no_field();
    case 'no-account':
      return m.sites_problem_no_account();
    case 'unreachable':
      return m.sites_problem_unreachable();
    case 'forbidden':
      return m.sites_problem_forbidden({ host: outcome.host });
    case 'choose':
    case 'embedded':
    case 'other-channel':
    case 'locked':
    case 'no-vault':
      return null;
  }
}
