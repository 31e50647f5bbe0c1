import type { BoundsProblem, DirectoryProblem, RowProblem } from '../directory/index.ts';
import { quoted } from './quoted.ts';

const exportAgain = 'Export the users as CSV and try again.';

/** What is wrong with an export, and what to do about it. */
export function directoryProblemText(problem: DirectoryProblem): string {
  switch (problem.code) {
    case 'empty':
      return `is empty. ${exportAgain}`;
    case 'header-only':
      return 'has a header and no users. Export it again, with users.';
    case 'binary':
      return `is no table (${problem.looksLike === null ? 'binary' : lookText[problem.looksLike]}). ${exportAgain}`;
    case 'bad-gzip':
      return 'is damaged, or several .gz files one after the other: it cannot be unpacked to its end. Fetch it again, or unpack it yourself.';
    case 'bad-spreadsheet':
      return `is no .xlsx spreadsheet that can be read. ${exportAgain}`;
    case 'spreadsheet-too-large':
      return `is a spreadsheet larger than ${megabytes(problem.maxBytes)}. Save it as CSV: that has no limit.`;
    case 'spreadsheet-unpacks-too-large':
      return `is a spreadsheet that unpacks to more than ${megabytes(problem.maxBytes)}. Save it as CSV: that has no limit.`;
    case 'spreadsheet-too-wide':
      return `is a spreadsheet with more than ${problem.maxCells} cells, most of them empty. Save it as CSV: that has no limit.`;
    case 'unpacks-too-large':
      return `unpacks to far more than ${megabytes(problem.maxBytes)} out of next to nothing, as a zip bomb does. Unpack it yourself if you trust it.`;
    case 'bad-json':
      return `stops being JSON at byte ${problem.offset + 1}. Fetch it again.`;
    case 'no-users-in-json':
      return 'is JSON without users: expected a SCIM list ("Resources"), a Keycloak realm ("users") or a list of users.';
    case 'too-many-columns':
      return `has ${problem.count} columns; ${problem.max} are the most that are read. Export fewer.`;
    case 'header-never-ends':
      return problem.quoted
        ? `has a quote in its first row that is not closed within ${megabytes(problem.maxBytes)}. Close it, or export again.`
        : `has no line break within ${megabytes(problem.maxBytes)}: it is no table. ${exportAgain}`;
    case 'unknown-columns':
      return `has columns that say nothing about phones, mail or methods. Say what they are with --columns. There are:\n${problem.header
        .slice(0, 30)
        .map((name) => `  ${quoted(name)}`)
        .join('\n')}`;
  }
}

const lookText = {
  pdf: 'a PDF',
  'old-excel': 'an old .xls spreadsheet',
  zip: 'a ZIP archive',
  picture: 'a picture',
} as const;

/** Why shares of users give no bounds. */
export function boundsProblemText(problem: BoundsProblem): string {
  switch (problem.code) {
    case 'impossible':
      return 'No users have all of these shares together: an overlap is larger than one of its parts, or too small. Check the percentages.';
    case 'bad-share':
      return `The share of ${problem.share.methods.join(' + ')} lies outside 0–100 %.`;
    case 'too-many-methods':
      return `${problem.count} methods are too many to weigh; ${problem.max} are the most.`;
  }
}

/** Why a row is left out. */
export const rowProblemText: Readonly<Record<RowProblem, string>> = {
  'no-login': 'no login',
  'more-cells-than-columns': 'more cells than the header has: a delimiter without quotes?',
  'text-after-quote': 'text after a closing quote: a quote that is not doubled?',
  'quote-never-closed': 'a quote that is never closed',
  'row-too-long': 'longer than 1 MB',
  'nul-byte': 'a NUL byte in the login',
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
