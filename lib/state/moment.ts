import { editions, type Edition, type EditionId, type Policy } from '../policy/index.ts';
import { contentOf, type Scenario, type ScenarioContent } from '../scenarios/scenario.ts';
import { parseScenario } from '../scenarios/parse-scenario.ts';

/** What stands saved: a scenario of the database or, with none open, numbers that were loaded. */
export interface Base {
  readonly scenario: Pick<Scenario, 'id' | 'revision'> | null;
  /** `name` is empty where no scenario is open. */
  readonly content: ScenarioContent;
}

/** One state of the draft: what is on the page, and the saved policy that it is measured against. */
export interface Moment {
  readonly base: Base;
  readonly content: ScenarioContent;
}

/** The edition whose page is shown: the first for an id that only a later version knows. */
export function editionOf(id: string): Edition {
  const [first] = editions;
  return editions.find((edition) => edition.id === id) ?? first;
}

/** A fresh page as an edition of KPN's documentation shows it, the 2024 standard by default. */
export function freshMoment(id: EditionId = 'v1-standard'): Moment {
  const edition = editionOf(id);
  const content = {
    name: '',
    edition: edition.id,
    policy: edition.policy,
    notes: '',
    assertions: [],
  };
  return { base: { scenario: null, content }, content };
}

/** A scenario just opened or saved: nothing differs from what is saved. */
export function openMoment(scenario: Scenario): Moment {
  const { id, revision } = scenario;
  const content = contentOf(scenario);
  return { base: { scenario: { id, revision }, content }, content };
}

/** Whether a moment has something that saving would write; a named one of no scenario has it all. */
export const isUnsaved = ({ base, content }: Moment): boolean =>
  (base.scenario === null && content.name !== '') ||
  content.notes !== base.content.notes ||
  content.edition !== base.content.edition ||
  JSON.stringify(content.assertions) !== JSON.stringify(base.content.assertions) ||
  !samePolicy(content.policy, base.content.policy);

/** Whether two policies have the same fields with the same labels and numbers, in the same order. */
export function samePolicy(a: Policy, b: Policy): boolean {
  return (
    a === b ||
    (a.requiredLevel === b.requiredLevel &&
      a.methods.length === b.methods.length &&
      a.methods.every((method, index) => {
        const other = b.methods[index];
        return (
          method.id === other?.id && method.label === other.label && method.points === other.points
        );
      }))
  );
}

/** The present moment with those before it, as one view leaves them to the next. */
export interface StoredHistory extends Moment {
  /** The oldest first. */
  readonly past: readonly Moment[];
}

/** Reads a history that an earlier view stored; null where it is damaged or of another shape. */
export function parseHistory(value: unknown): StoredHistory | null {
  const moment = parseMoment(value);
  if (moment === null) return null;
  const { past } = Object(value) as { past?: unknown };
  const moments = Array.isArray(past) ? past.map(parseMoment) : [];
  return { ...moment, past: moments.filter((it) => it !== null) };
}

function parseMoment(value: unknown): Moment | null {
  const { base, content } = Object(value) as { base?: Partial<Base>; content?: unknown };
  const now = parseContent(content);
  const saved = parseContent(base?.content);
  if (now === null || saved === null) return null;
  const { id, revision } = base?.scenario ?? {};
  const scenario =
    typeof id === 'string' && Number.isSafeInteger(revision)
      ? { id, revision: Number(revision) }
      : null;
  return { base: { scenario, content: saved }, content: now };
}

/** A draft needs no name yet, a scenario does: read it under a stand-in. */
function parseContent(value: unknown): ScenarioContent | null {
  const { name } = Object(value) as { name?: unknown };
  if (typeof name !== 'string') return null;
  const scenario = parseScenario({ ...Object(value), name: name === '' ? '-' : name });
  return scenario.ok ? { ...contentOf(scenario.value), name } : null;
}
