import { methodFacts, type MethodId } from '../policy/index.ts';
import { csvLine } from './csv-line.ts';
import type { ListedUser } from './listed-user.ts';
import { safeCsvLine } from './safe-csv.ts';

/** Forms in which a list leaves: a table, data, or what a mail merge wants. */
export type ListForm = 'csv' | 'json' | 'mail-merge';

/** Writes one user after another. */
export interface ListWriter {
  readonly begin: string;
  readonly row: (user: ListedUser) => string;
  readonly end: string;
}

/**
 * Prepares to write a list.
 *
 * @param methods - of the population
 * @param counting - those with points: a mail merge names which of them are missing
 */
export function listWriter(
  form: ListForm,
  methods: readonly MethodId[],
  counting: ReadonlySet<MethodId>,
): ListWriter {
  const labels = methods.map((id) => methodFacts(id).shortLabel);
  if (form === 'csv') {
    return {
      begin: `\uFEFF${csvLine(['login', 'name', 'email', ...labels])}`,
      row: (user) =>
        safeCsvLine([
          user.login,
          user.name,
          user.email,
          ...user.answers.map(({ answer, reason }) => `${answer}: ${reason}`),
        ]),
      end: '',
    };
  }
  if (form === 'mail-merge') {
    return {
      begin: `\uFEFF${csvLine(['Email', 'Name', 'Login', 'Missing'])}`,
      row: (user) => {
        const missing = labels.filter(
          (_, index) => counting.has(methods[index] ?? '') && user.answers[index]?.answer !== 'yes',
        );
        return safeCsvLine([user.email, user.name, user.login, missing.join(', ')]);
      },
      end: '',
    };
  }
  let first = true;
  return {
    begin: '[',
    row: ({ login, name, email, answers }) => {
      const comma = first ? '' : ',';
      first = false;
      const named = methods.map((method, index) => ({ method, ...answers[index] }));
      return `${comma}\n${JSON.stringify({ login, name, email, answers: named })}`;
    },
    end: '\n]\n',
  };
}
