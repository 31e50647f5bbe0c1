import {
  type ColumnRole,
  defaultRules,
  phoneCountries,
  plainRoles,
  type Rules,
  type Table,
} from '../directory/index.ts';
import { isMethodId } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import type { RowChoices } from './readiness-request.ts';

/** Rules as typed, the others as they are by default. */
export async function rulesOf({ phones, country }: RowChoices): Promise<Result<Rules, CliProblem>> {
  if (phones !== undefined && phones !== 'valid' && phones !== 'filled') {
    return fail({
      code: 'bad-choice',
      option: '--phones',
      value: phones,
      choices: ['valid', 'filled'],
    });
  }
  const defaultCountry =
    country === undefined
      ? defaultRules.defaultCountry
      : country.toLowerCase() === 'none'
        ? null
        : (await phoneCountries()).find((code) => code === country.toUpperCase());
  if (defaultCountry === undefined) return fail({ code: 'bad-country', value: country ?? '' });
  return ok({
    ...defaultRules,
    ...(phones === 'filled' && { mobile: 'filled', email: 'filled' }),
    defaultCountry,
  });
}

/** Columns as recognised, with those that were typed laid over them. */
export function rolesOf(
  { columns }: RowChoices,
  { header, roles }: Pick<Table, 'header' | 'roles'>,
): Result<readonly ColumnRole[], CliProblem> {
  if (columns === undefined) return ok(roles);
  const chosen: ColumnRole[] = [...roles];
  for (const entry of columns.split(',')) {
    const equals = entry.indexOf('=');
    const [word, name] = [entry.slice(0, equals).trim(), entry.slice(equals + 1).trim()];
    const column = header.indexOf(name);
    if (equals < 1) return fail({ code: 'bad-column-entry', entry });
    if (column < 0) return fail({ code: 'no-such-column', name, header });
    const role = roleNamed(word);
    if (role === null) return fail({ code: 'bad-column-role', word });
    // What can be had once moves to the column that was named.
    if (role !== 'email' && role !== 'mobile') {
      chosen.forEach((other, index) => {
        if (other === role) chosen[index] = 'other';
      });
    }
    chosen[column] = role;
  }
  return ok(chosen);
}

function roleNamed(word: string): ColumnRole | null {
  const plain = plainRoles.find((role) => role === word);
  if (plain) return plain;
  return word.startsWith('has:') && isMethodId(word.slice(4)) ? (word as ColumnRole) : null;
}
