import type { Readable } from 'node:stream';

import { safeOrder } from '../policy/index.ts';
import { editsJson } from './edits-json.ts';
import type { EditsRequest } from './edits-request.ts';
import { editsTable } from './edits-table.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { rejectedText } from './rejected-text.ts';
import { rejectedOfBoth, twoPolicies } from './two-policies.ts';

/** Says in which order to type the fields from one policy to another. */
export async function edits(
  request: EditsRequest,
  standardInput: Readable,
  paint: Paint,
): Promise<Outcome> {
  const both = await twoPolicies(request, standardInput);
  if (!both.ok) return refused(both.error);
  const [before, after] = both.value;
  const plan = safeOrder(before.policy, after.policy);
  return said(
    request.json ? `${JSON.stringify(editsJson(plan), null, 2)}\n` : editsTable(plan, paint),
    rejectedText(rejectedOfBoth(both.value)),
  );
}
