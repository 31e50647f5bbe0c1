import { isMethodId, type MethodId } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { maxMethods, type Population, type UserGroup } from './population.ts';
import { cellsOf, delimited, rowAt } from './table-head.ts';

/** Why a text is no histogram. */
export type HistogramProblem =
  | { readonly code: 'no-histogram' }
  | { readonly code: 'too-many-methods'; readonly count: number; readonly max: number }
  | { readonly code: 'bad-count'; readonly line: number };

const maxRows = 100_000;

/**
 * Reads the result of a histogram query: a table with `has_…` columns of 1 and 0, perhaps
 * `unknown_…` ones, and `users`. No person is in it, so it may be kept.
 */
export function parseHistogram(text: string): Result<Population, HistogramProblem> {
  const bytes = new TextEncoder().encode(`${text.replace(/^\uFEFF/, '').trimStart()}\n`);
  const { delimiter, start } = delimited(bytes, 0);
  const head = rowAt(bytes, start, bytes.length, delimiter);
  const header = head ? cellsOf(bytes, head).map((name) => name.trim()) : [];
  const usersColumn = header.findIndex((name) => name.toLowerCase() === 'users');
  const methods = methodsOfHeader(header);
  if (head === null || usersColumn < 0 || methods.length === 0)
    return fail({ code: 'no-histogram' });
  if (methods.length > maxMethods) {
    return fail({ code: 'too-many-methods', count: methods.length, max: maxMethods });
  }
  const setOf = (cells: readonly string[], prefix: string): number =>
    methods.reduce((set, id, index) => {
      const column = header.findIndex(
        (name) => name.toLowerCase() === `${prefix}${id}`.toLowerCase(),
      );
      return /^(1|t|true|yes)$/i.test(cells[column] ?? '') ? set | (1 << index) : set;
    }, 0);
  const groups: UserGroup[] = [];
  for (let at = head.next, line = 2; at < bytes.length && line < maxRows; line++) {
    const row = rowAt(bytes, at, bytes.length, delimiter);
    if (row === null) break;
    at = row.next;
    const cells = cellsOf(bytes, row);
    if (cells.every((cell) => cell === '')) continue;
    const users = Number(cells[usersColumn]);
    if (!Number.isSafeInteger(users) || users < 0) return fail({ code: 'bad-count', line });
    const has = setOf(cells, 'has_');
    groups.push({ has, unknown: setOf(cells, 'unknown_') & ~has, kind: 'user', users });
  }
  return ok({ methods, groups, inactive: 0 });
}

function methodsOfHeader(header: readonly string[]): readonly MethodId[] {
  const ids = header.flatMap((name) => /^(?:has|unknown)_(.+)$/i.exec(name)?.[1] ?? []);
  return [...new Set(ids)].filter(isMethodId);
}
