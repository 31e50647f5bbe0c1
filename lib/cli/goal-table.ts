import {
  type GoalResult,
  type MethodId,
  methodFacts,
  type Policy,
  type Trade,
  type Wish,
  type WishLine,
} from '../policy/index.ts';
import { columns } from './columns.ts';
import { fieldName, methodNames } from './combination-text.ts';
import type { Paint } from './paint.ts';
import { numbersAndWays } from './simplify-table.ts';

/** The numbers with their arithmetic, or the proof that there are none. */
export function goalTable(wish: Wish, result: GoalResult, paint: Paint): string {
  const lines = linesOf(wish, result, paint);
  return `${lines.join('\n')}\n`;
}

function linesOf(wish: Wish, result: GoalResult, paint: Paint): readonly string[] {
  switch (result.outcome) {
    case 'found':
      return numbers(result.policy, result, paint);
    case 'conflict':
      return [
        paint('bad', 'No numbers do that, and this trade proves it.'),
        ...tradeLines(named(wish), result.trade),
        ...dropLines(named(wish), result.drop, result.oneIsEnough),
      ];
    case 'blocked':
      return [
        paint(
          'bad',
          'These numbers, steps or limits stand in the way; without any one of them it works:',
        ),
        `  ${result.fields.map((field) => fieldName(named(wish), field)).join(', ')}`,
      ];
    case 'undecided':
      return [paint('doubtful', 'Nothing found in time, and nothing proven either.')];
  }
}

function numbers(
  policy: Policy,
  { proven, changes }: Extract<GoalResult, { outcome: 'found' }>,
  paint: Paint,
): readonly string[] {
  const [first = '', ...ways] = numbersAndWays(policy, paint);
  return [
    first,
    ...(changes.length === 0
      ? []
      : [
          `Changes: ${changes.map(({ field, from, to }) => `${fieldName(policy, field)} ${from} → ${to}`).join(', ')}`,
        ]),
    ...(proven ? [] : [paint('doubtful', 'The best found in time; there may be better numbers.')]),
    ...ways,
  ];
}

function tradeLines(policy: Policy, { accept, reject }: Trade): readonly string[] {
  const rows = accept.map((members, index) => [
    '',
    methodNames(policy, members),
    methodNames(policy, reject[index] ?? []),
  ]);
  return [
    ...columns([['', 'must pass', 'must not pass'], ...rows]),
    '  On the right every method stands at least as often as on the left, so whatever the points,',
    '  the right sums to as much as the left: one of the right passes, or one of the left fails.',
  ];
}

function dropLines(policy: Policy, drop: readonly WishLine[], oneIsEnough: boolean) {
  if (drop.length === 0) return [];
  const text = ({ must, members }: WishLine) =>
    `  ${methodNames(policy, members)} ${must === 'accept' ? 'must pass' : 'must not pass'}`;
  return [
    oneIsEnough && drop.length > 1
      ? 'Drop any one of these wishes, and there are numbers:'
      : `Drop ${drop.length > 1 ? 'these wishes' : 'this wish'}, and there are numbers:`,
    ...drop.map(text),
  ];
}

/** The methods of a wish, for their names. */
function named({ methods }: Wish): Policy {
  const label = (id: MethodId) => methodFacts(id).label;
  return { requiredLevel: 1, methods: methods.map((id) => ({ id, label: label(id), points: 0 })) };
}
