import type { Readable } from 'node:stream';

import { comparePolicies } from '../policy/index.ts';
import { compareJson } from './compare-json.ts';
import type { CompareRequest } from './compare-request.ts';
import { compareTable } from './compare-table.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { rejectedText } from './rejected-text.ts';
import { rejectedOfBoth, twoPolicies } from './two-policies.ts';

/** Says what changes from one policy to another. */
export async function compare(
  request: CompareRequest,
  standardInput: Readable,
  paint: Paint,
): Promise<Outcome> {
  const both = await twoPolicies(request, standardInput);
  if (!both.ok) return refused(both.error);
  const [before, after] = both.value;
  const { reading } = request;
  const comparison = comparePolicies(before.policy, after.policy, { reading });
  return said(
    request.json
      ? `${JSON.stringify(compareJson(comparison), null, 2)}\n`
      : compareTable(comparison, paint),
    rejectedText(rejectedOfBoth(both.value)),
  );
}
