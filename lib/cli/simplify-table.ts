import { type FieldChange, minimalAccepted, type Policy } from '../policy/index.ts';
import { columns } from './columns.ts';
import { arithmetic, methodName, methodNames } from './combination-text.ts';
import type { Paint } from './paint.ts';

/** How many ways a person is shown. */
const shown = 12;

/** The numbers of a policy in a row, with the arithmetic of its ways below. */
export function numbersAndWays(policy: Policy, paint: Paint): readonly string[] {
  const ways = minimalAccepted(policy);
  const { requiredLevel, methods } = policy;
  const rest = ways.count - BigInt(Math.min(shown, Number(ways.count)));
  return [
    paint(
      'good',
      `Required ${requiredLevel}; ${methods.map(({ id, points }) => `${methodName(policy, id)} ${points}`).join(', ')}`,
    ),
    '',
    paint('heading', ways.count === 0n ? 'Nobody can log in.' : 'Ways to log in'),
    ...columns(
      ways
        .first(shown)
        .map((way) => ['', methodNames(policy, way.members), arithmetic(policy, way)]),
    ),
    ...(rest > 0n ? [`  … and ${rest} more`] : []),
  ];
}

/** The smallest equivalent numbers, for a person. */
export function simplifyTable(
  policy: Policy,
  changes: readonly FieldChange[],
  proven: boolean,
  paint: Paint,
): string {
  const verdict =
    changes.length === 0
      ? 'These are the smallest numbers already.'
      : proven
        ? 'The smallest numbers that do the same:'
        : 'The smallest numbers that do the same and were found in time; smaller ones may exist:';
  return `${[verdict, ...numbersAndWays(policy, paint)].join('\n')}\n`;
}
