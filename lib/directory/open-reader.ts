import type { MethodId } from '../policy/index.ts';
import type { ColumnRole } from './column-role.ts';
import type { NumberBlocks } from './number-blocks.ts';
import { rowPlan } from './row-plan.ts';
import { RowReader } from './row-reader.ts';
import type { Rules } from './rules.ts';

/** What a table's columns are, and how its rows become users. */
export interface CountingChoices {
  readonly roles: readonly ColumnRole[];
  readonly rules: Rules;
  /** Of the population. */
  readonly methods: readonly MethodId[];
}

/**
 * Makes ready to read rows.
 *
 * @param names - whether names are wanted, as lists want them
 */
export async function openReader(
  { roles, rules, methods }: CountingChoices,
  names: boolean,
): Promise<RowReader> {
  const plan = rowPlan(roles, names);
  const numbers =
    rules.mobile === 'valid-mobile' && plan.mobiles.length > 0 ? await numberBlocks(rules) : null;
  return new RowReader(methods, plan, rules, numbers);
}

/** The numbering plans are loaded when the first number has to be judged. */
async function numberBlocks({ defaultCountry }: Rules): Promise<NumberBlocks> {
  const { NumberBlocks: Blocks } = await import('./number-blocks.ts');
  return new Blocks(defaultCountry);
}
