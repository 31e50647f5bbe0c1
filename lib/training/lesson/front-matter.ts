import { type EditionId, editions, limits, type Policy } from '../../policy/index.ts';
import { personaNamed } from '../login/persona.ts';
import type { Lesson } from './lesson.ts';
import type { LessonProblem } from './lesson-problem.ts';
import { withNumber } from './perform.ts';
import { editionNamed } from './world.ts';

type Fields = Omit<Lesson, 'intro' | 'steps'>;
interface Line {
  readonly text: string;
  readonly number: number;
}

const names = [
  'id',
  'version',
  'locale',
  'title',
  'audience',
  'kind',
  'edition',
  'required',
  'points',
  'persona',
  'reading',
  'menu',
] as const;
type Name = (typeof names)[number];
const isName = (text: string): text is Name => names.some((name) => name === text);

/** What a field that is left out stands for; the others must be there. */
const defaults: Partial<Record<Name, string>> = {
  kind: 'lesson',
  required: '',
  points: '',
  reading: 'any-order',
  menu: 'open',
};

/**
 * Reads `key: value` lines between two lines `---`.
 *
 * @returns how many lines it takes, and the fields, or null for them where one is missing or wrong
 */
export function readFrontMatter(
  lines: readonly Line[],
  problems: LessonProblem[],
): { readonly length: number; readonly fields: Fields | null } | null {
  const end = lines.findIndex(({ text }, index) => index > 0 && text.trim() === '---');
  if (lines[0]?.text.trim() !== '---' || end < 0) {
    problems.push({ code: 'front-matter-missing', line: 1, step: null, what: '---' });
    return null;
  }
  const found = new Map<Name, { value: string; line: number }>();
  for (const { text, number } of lines.slice(1, end)) {
    if (text.trim() === '') continue;
    const [, key = text.trim(), value = ''] = /^([\w-]+):\s*(.*?)\s*$/.exec(text) ?? [];
    if (isName(key) && !found.has(key)) found.set(key, { value: unquoted(value), line: number });
    else problems.push({ code: 'field-unknown', line: number, step: null, what: key });
  }
  return { length: end + 1, fields: fieldsOf(found, problems) };
}

/** Other Markdown tools want quotes around a title with a colon. */
const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

function fieldsOf(
  found: ReadonlyMap<Name, { readonly value: string; readonly line: number }>,
  problems: LessonProblem[],
): Fields | null {
  const before = problems.length;
  /** Reads one field by `read`, whose null means that the value is none. */
  const field = <T>(name: Name, read: (value: string) => T | null, fallback: T): T => {
    const { value = defaults[name], line = 1 } = found.get(name) ?? {};
    if (value === undefined) problems.push({ code: 'field-missing', line, step: null, what: name });
    else {
      const result = read(value);
      if (result !== null) return result;
      problems.push({ code: 'field-wrong', line, step: null, what: `${name}: ${value}` });
    }
    return fallback;
  };
  const among =
    <T extends string>(...values: readonly T[]) =>
    (value: string): T | null =>
      values.find((one) => one === value) ?? null;
  const words = (value: string): string | null => (/^\S.{0,119}$/u.test(value) ? value : null);

  const edition = field<EditionId>(
    'edition',
    among(...editions.map(({ id }) => id)),
    'v1-standard',
  );
  const documented = editionNamed(edition).policy;
  const levelled = field('required', (value) => withRequired(documented, value), documented);
  const fields: Fields = {
    id: field('id', (value) => (/^[a-z0-9][a-z0-9-]{0,59}$/.test(value) ? value : null), ''),
    version: field('version', (value) => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : null), 1),
    locale: field('locale', among('en', 'nl'), 'en'),
    title: field('title', words, ''),
    audience: field('audience', among('admin', 'end-user'), 'admin'),
    kind: field('kind', among('lesson', 'test'), 'lesson'),
    start: {
      edition,
      policy: field('points', (value) => withPoints(levelled, value), levelled),
      reading: field('reading', among('any-order', 'credentials-first'), 'any-order'),
      persona: field('persona', (value) => personaNamed(value)?.id ?? null, ''),
      menu: field('menu', among('closed', 'open'), 'open'),
    },
  };
  return problems.length === before ? fields : null;
}

function withRequired(policy: Policy, value: string): Policy | null {
  if (value === '') return policy;
  const { min, max } = limits.requiredLevel;
  const level = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  return level >= min && level <= max ? withNumber(policy, 'required', level) : null;
}

/** `sms 5, email 5`: points that differ from the edition's. */
function withPoints(policy: Policy, value: string): Policy | null {
  if (value === '') return policy;
  return value.split(/,\s*/).reduce<Policy | null>((result, entry) => {
    const [, id = '', digits = ''] = /^([a-z][\w-]*) (\d{1,4})$/.exec(entry) ?? [];
    const points = Number(digits);
    return result && digits !== '' && points <= limits.points.max
      ? withNumber(result, id, points)
      : null;
  }, policy);
}
