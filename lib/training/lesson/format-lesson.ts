import { pointsOf } from '../../policy/index.ts';
import type { Lesson, Step } from './lesson.ts';
import { editionNamed } from './world.ts';

/** Writes a lesson as the file that `parseLesson` reads back unchanged. */
export function formatLesson(lesson: Lesson): string {
  return [...frontMatter(lesson), '', ...block(lesson.intro), ...lesson.steps.flatMap(stepLines)]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function frontMatter({ id, version, locale, title, audience, kind, start }: Lesson): string[] {
  const { edition, policy, reading, persona, menu } = start;
  const documented = editionNamed(edition).policy;
  const other = policy.methods
    .filter((method) => pointsOf(documented, [method.id]) !== method.points)
    .map((method) => `${method.id} ${method.points}`);
  return [
    '---',
    `id: ${id}`,
    `version: ${version}`,
    `locale: ${locale}`,
    `title: ${/^\W|: /.test(title) ? `'${title}'` : title}`,
    `audience: ${audience}`,
    ...(kind === 'lesson' ? [] : [`kind: ${kind}`]),
    `edition: ${edition}`,
    ...(policy.requiredLevel === documented.requiredLevel
      ? []
      : [`required: ${policy.requiredLevel}`]),
    ...(other.length === 0 ? [] : [`points: ${other.join(', ')}`]),
    `persona: ${persona}`,
    ...(reading === 'any-order' ? [] : [`reading: ${reading}`]),
    ...(menu === 'open' ? [] : [`menu: ${menu}`]),
    '---',
  ];
}

const block = (text: string): string[] => (text === '' ? [] : [text, '']);
const section = (heading: string, text: string): string[] =>
  text === '' ? [] : [`### ${heading}`, '', text, ''];

function stepLines({
  title,
  text,
  control,
  expect,
  solution,
  hint,
  notes,
  question,
}: Step): string[] {
  return [
    `## ${title}`,
    '',
    ...block(text),
    '```step',
    `control: ${control}`,
    ...expect.map((condition) => `expect: ${condition}`),
    ...solution.map((command) => `do: ${command}`),
    '```',
    '',
    ...section('Hint', hint),
    ...section('Notes', notes),
    ...(question
      ? [
          '### Question',
          '',
          question.text,
          '',
          ...question.answers.map(
            (answer, index) => `- [${index === question.right ? 'x' : ' '}] ${answer}`,
          ),
          '',
        ]
      : []),
  ];
}
