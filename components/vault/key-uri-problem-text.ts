import type { KeyUriProblem } from '../../lib/otp/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { parameterNames } from './parameter-names.ts';

/** What is wrong with an account's data, in which part, and what to do. */
export function keyUriProblemText(problem: KeyUriProblem): string {
  const part = parameterNames[problem.parameter]();
  switch (problem.code) {
    case 'not-a-key-uri':
      return m.vault_uri_not_a_key_uri();
    case 'is-a-migration':
      return m.vault_uri_is_a_migration();
    case 'damaged-migration':
      return m.vault_uri_damaged_migration();
    case 'incomplete-migration':
      return m.vault_uri_incomplete({
        total: problem.total,
        missing: problem.missing.join(', '),
      });
    case 'missing':
      return m.vault_part_missing({ part });
    case 'not-text':
      return m.vault_part_not_text({ part });
    case 'not-base32':
      return m.vault_part_not_base32({ part });
    case 'too-long':
      return m.vault_part_too_long({ part, max: problem.max });
    case 'unsupported':
      return m.vault_part_unsupported({ part, found: problem.found ?? '–' });
    case 'not-a-whole-number':
      return m.vault_part_not_whole({ part });
    case 'out-of-range':
      return m.vault_part_out_of_range({ part, min: problem.min, max: problem.max });
    case 'contradiction':
      return m.vault_part_contradiction({ part });
    case 'fixed-by-steam':
      return m.vault_part_fixed_by_steam({ part });
  }
}
