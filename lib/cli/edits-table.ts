import type { EditPlan, EditStep, MethodId, StepList } from '../policy/index.ts';
import { columns } from './columns.ts';
import { fieldName, methodNames } from './combination-text.ts';
import type { Paint } from './paint.ts';

/** How many combinations a person is shown at a step. */
const shown = 4;

/** The order as a checklist. */
export function editsTable({ safe, exact, steps, detour }: EditPlan, paint: Paint): string {
  if (steps.length === 0) return `${paint('good', 'Nothing to type: the numbers are the same.')}\n`;
  return `${[verdict(), ...checklist(detour?.steps ?? steps, paint), ...instead()].join('\n')}\n`;

  function verdict(): string {
    if (safe)
      return paint(
        'good',
        'Safe in this order: nobody is locked out and nothing opens on the way.',
      );
    if (detour !== null) {
      const field = nameAt(detour.steps, detour.field);
      return paint(
        'doubtful',
        `No order is safe as it is; with ${field} at ${detour.via} in between, this one is.`,
      );
    }
    const least = 'this one loses least, and then opens least.';
    return paint(
      'bad',
      exact
        ? `No order is safe: ${least}`
        : 'More than 12 fields: points rise first and fall last, which loses nothing.',
    );
  }

  function instead(): readonly string[] {
    if (detour === null) return [];
    return [
      '',
      'Without the detour, this order loses least, and then opens least:',
      ...checklist(steps, paint),
    ];
  }
}

function checklist(steps: readonly EditStep[], paint: Paint): readonly string[] {
  const lines = columns(
    steps.map(({ field, from, to, policy, ways }, index) => [
      `  [ ] ${index + 1}`,
      fieldName(policy, field),
      `${from} → ${to}`,
      ways.length === 0
        ? 'nobody gets in'
        : `gets in: ${some(ways, (way) => methodNames(policy, way))}`,
    ]),
  );
  return lines.flatMap((line, index) => {
    const step = steps[index];
    return step === undefined ? [line] : [line, ...wrong(step, paint)];
  });
}

function wrong({ policy, loses, opens }: EditStep, paint: Paint): readonly string[] {
  const told = (list: StepList, what: string): readonly string[] =>
    list.count === 0n
      ? []
      : [
          paint(
            'bad',
            `          ${what} (${list.count}): ${some(list.items, (members) => methodNames(policy, members))}`,
          ),
        ];
  return [...told(loses, 'fails in between'), ...told(opens, 'passes in between')];
}

function some(
  list: readonly (readonly MethodId[])[],
  text: (members: readonly MethodId[]) => string,
): string {
  return [...list.slice(0, shown).map(text), ...(list.length > shown ? ['…'] : [])].join(', ');
}

function nameAt(steps: readonly EditStep[], field: string): string {
  const [first] = steps;
  return first === undefined ? field : fieldName(first.policy, field);
}
