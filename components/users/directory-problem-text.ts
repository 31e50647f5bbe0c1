import type { Refusal } from '../../lib/state/directory/directory.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

const megabytes = (bytes: number): string => String(Math.round(bytes / 1_000_000));

/** What is wrong with a file, and what to do about it. */
export function problemText(problem: Refusal['cause']): string {
  switch (problem.code) {
    case 'empty':
      return m.users_problem_empty();
    case 'header-only':
      return m.users_problem_header_only();
    case 'binary':
      if (problem.looksLike === 'old-excel') return m.users_problem_old_excel();
      return problem.looksLike === 'pdf' ? m.users_problem_pdf() : m.users_problem_binary();
    case 'bad-gzip':
      return m.users_problem_gzip();
    case 'bad-spreadsheet':
      return m.users_problem_spreadsheet();
    case 'spreadsheet-too-large':
      return m.users_problem_spreadsheet_large({ megabytes: megabytes(problem.maxBytes) });
    case 'spreadsheet-unpacks-too-large':
      return m.users_problem_spreadsheet_unpacked({ megabytes: megabytes(problem.maxBytes) });
    case 'spreadsheet-too-wide':
      return m.users_problem_spreadsheet_wide();
    case 'unpacks-too-large':
      return m.users_problem_bomb();
    case 'bad-json':
      return m.users_problem_json({ offset: problem.offset + 1 });
    case 'no-users-in-json':
      return m.users_problem_no_users();
    case 'too-many-columns':
      return m.users_problem_columns({ count: problem.count, max: problem.max });
    case 'header-never-ends':
      return problem.quoted ? m.users_problem_quote() : m.users_problem_no_lines();
    case 'unknown-columns':
      return m.users_mapping_wanted();
    case 'file-gone':
      return m.users_problem_gone();
    case 'no-histogram':
      return m.users_problem_binary();
    case 'too-many-methods':
      return m.users_problem_methods({ count: problem.count, max: problem.max });
    case 'bad-count':
      return m.users_problem_count({ line: problem.line });
  }
}
