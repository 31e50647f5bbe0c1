import type { Readable } from 'node:stream';

import { chowParameters, fieldChanges, simplify } from '../policy/index.ts';
import { count } from './json-count.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { rejectedText } from './rejected-text.ts';
import { fromFile } from './requested-policy.ts';
import type { SimplifyRequest } from './simplify-request.ts';
import { simplifyTable } from './simplify-table.ts';

/** How long it looks for smaller numbers before it takes the best that it has. */
const patienceMs = 10_000;

/** Gives the smallest numbers that do the same. */
export async function simplified(
  { file, scenario, json }: SimplifyRequest,
  standardInput: Readable,
  paint: Paint,
  now: () => number,
): Promise<Outcome> {
  const read = await fromFile(file, scenario, standardInput);
  if (!read.ok) return refused(read.error);
  const until = now() + patienceMs;
  const { policy, proven } = simplify(read.value.policy, { keepGoing: () => now() < until });
  const changes = fieldChanges(read.value.policy, policy);
  const { accepted, swings } = chowParameters(policy);
  return said(
    json
      ? `${JSON.stringify(
          {
            policy,
            changes,
            acceptedCount: count(accepted),
            swings: Object.fromEntries(
              policy.methods.map(({ id }, index) => [id, count(swings[index] ?? 0n)]),
            ),
            ...(proven ? {} : { proven }),
          },
          null,
          2,
        )}\n`
      : simplifyTable(policy, changes, proven, paint),
    rejectedText(read.value.rejected),
  );
}
