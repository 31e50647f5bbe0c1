import type { SourceProblem } from '../../lib/state/source-reading.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { formatName } from './format-names.ts';

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

/** Why a file or picture gives nothing to add, and what to do. */
export function fileProblemText(problem: SourceProblem): string {
  switch (problem.code) {
    case 'unread':
      return m.vault_file_unread();
    case 'no-qr':
      return m.vault_no_qr();
    case 'no-picture':
      return m.vault_clipboard_no_picture();
    case 'clipboard-refused':
      return m.vault_clipboard_refused();
    case 'not-a-picture':
      return m.vault_file_not_a_picture();
    case 'picture-too-large':
      return m.vault_file_too_large({ max: megabytes(problem.maxBytes) });
    case 'empty':
      return m.vault_file_empty();
    case 'too-large':
      return m.vault_file_too_large({ max: megabytes(problem.maxBytes) });
    case 'too-many-entries':
      return m.vault_file_too_many({ max: problem.max });
    case 'unknown-format':
      return m.vault_file_unknown();
    case 'damaged':
      return m.vault_file_damaged();
    case 'newer-version':
      return m.vault_file_newer();
    case 'needs-password':
      return problem.format === 'grip-simulator'
        ? m.vault_file_needs_secret()
        : m.vault_file_needs_password({ program: formatName(problem.format) });
    case 'wrong-password':
      return m.vault_file_wrong_password();
    case 'too-costly':
      return m.vault_file_too_costly();
    case 'underivable':
      return m.vault_problem_underivable();
    case 'encrypted':
      return m.vault_file_encrypted({ program: formatName(problem.format) });
  }
}
