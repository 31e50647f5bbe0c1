import { m } from '../../lib/texts/paraglide/messages.js';
import type { VaultProblem } from '../../lib/vault/model/vault-problem.ts';
import { keyUriProblemText } from './key-uri-problem-text.ts';

/** Why the vault did not do what was asked, and what to do. */
export function vaultProblemText(problem: VaultProblem): string {
  switch (problem.code) {
    case 'quota-exceeded':
      return m.vault_problem_quota();
    case 'blocked':
      return m.vault_problem_blocked();
    case 'newer-database':
      return m.vault_problem_newer();
    case 'unavailable':
      return m.vault_problem_unavailable();
    case 'unknown':
      return m.vault_problem_unknown({ name: problem.name });
    case 'no-vault':
      return m.vault_problem_no_vault();
    case 'already-exists':
      return m.vault_problem_already_exists();
    case 'locked':
      return m.vault_problem_locked();
    case 'wrong-credential':
      return m.vault_problem_wrong();
    case 'too-soon':
      return m.vault_problem_too_soon({ seconds: Math.ceil(problem.waitMs / 1000) });
    case 'mistyped-recovery-code':
      return m.vault_problem_mistyped();
    case 'too-short':
      return m.vault_problem_too_short({ min: problem.min });
    case 'too-weak':
      return m.vault_problem_too_weak();
    case 'no-such-slot':
      return m.vault_problem_no_such_slot();
    case 'last-slot':
      return m.vault_problem_last_slot();
    case 'not-found':
      return m.vault_problem_not_found();
    case 'changed-elsewhere':
      return m.vault_problem_changed_elsewhere();
    case 'invalid':
      return keyUriProblemText(problem.problem);
    case 'damaged-entry':
      return m.vault_problem_damaged_entry();
    case 'damaged-index':
      return m.vault_problem_damaged_index();
    case 'damaged-header':
      return m.vault_problem_damaged_header();
    case 'needs-passphrase':
      return m.vault_problem_needs_passphrase();
    case 'forbidden-by-policy':
      return m.vault_problem_forbidden();
    case 'underivable':
      return m.vault_problem_underivable();
    case 'busy':
      return m.vault_problem_busy();
  }
}
