import type { MethodId } from '../policy/index.ts';
import type { ColumnRole } from './column-role.ts';
import type { NumberBlocks } from './number-blocks.ts';
import { rowPlan } from './row-plan.ts';
import { RowReader } from './row-reader.ts';
import type { Rules } from './rules.ts';
import { Tally, type TallyOptions } from './tally.ts';

/** What a table's columns are, and how its rows become users. */
export interface TallyChoices {
  readonly roles: readonly ColumnRole[];
  readonly rules: Rules;
  /** Of the population. */
  readonly methods: readonly MethodId[];
}

/** A tally, and what reads its rows. */
export interface OpenTally {
  readonly tally: Tally;
  readonly reader: RowReader;
}

/** Makes ready to read rows. */
export async function openTally(
  { roles, rules, methods }: TallyChoices,
  options: TallyOptions,
): Promise<OpenTally> {
  const plan = rowPlan(roles, options.detail !== 'counts' || options.onUser !== undefined);
  const numbers =
    rules.mobile === 'valid-mobile' && plan.mobiles.length > 0 ? await numberBlocks(rules) : null;
  const reader = new RowReader(methods, plan, rules, numbers);
  return { tally: new Tally(reader, options), reader };
}

/** The numbering plans are loaded when the first number has to be judged. */
async function numberBlocks({ defaultCountry }: Rules): Promise<NumberBlocks> {
  const { NumberBlocks: Blocks } = await import('./number-blocks.ts');
  return new Blocks(defaultCountry);
}
