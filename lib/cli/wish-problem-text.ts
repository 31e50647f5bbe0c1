import type { WishProblem } from '../policy/index.ts';
import { quoted } from './quoted.ts';
import { idRule, written } from './written.ts';

/** How many problems a person is shown. */
const shown = 20;

/** What is wrong with a wish, where, and what to do about it; a line each. */
export function wishProblems(problems: readonly WishProblem[]): string {
  const rest = problems.length - shown;
  return [
    ...problems.slice(0, shown).map((problem) => `  ${wishProblemText(problem)}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ].join('\n');
}

function wishProblemText(problem: WishProblem): string {
  const where = problem.path === '' ? 'the wish' : quoted(problem.path).slice(1, -1);
  switch (problem.code) {
    case 'not-an-object':
      return `${where}: expected an object.`;
    case 'not-a-list':
      return `${where}: expected a list.`;
    case 'unknown-key':
      return `${where}: there is no such key. A wish has "methods", "accept", "reject" and "pin".`;
    case 'methods-missing':
      return `${where} is missing: the ids of all methods.`;
    case 'bad-id':
      return `${where}: ${written(problem.value)} cannot name a method. ${idRule(problem.maxLength)}`;
    case 'duplicate-id':
      return `${where}: ${problem.id} is there already. Give each method once.`;
    case 'unknown-method':
      return `${where}: ${typeof problem.value === 'string' ? quoted(problem.value) : written(problem.value)} is not among the methods. Add it there, or mend the name.`;
    case 'too-many-methods':
      return `${where}: ${problem.count} methods, at most ${problem.max}.`;
    case 'too-many-lines':
      return `${where}: ${problem.count} combinations, at most ${problem.max}.`;
    case 'not-a-whole-number':
      return `${where}: ${written(problem.value)} is not a whole number.`;
    case 'out-of-range':
      return `${where}: ${problem.value} lies outside ${problem.min}–${problem.max}.`;
  }
}
