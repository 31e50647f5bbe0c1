import {
  analyse,
  compareAcceptance,
  methodFacts,
  parsePoints,
  parseRequiredLevel,
  type EditionId,
  type NumberProblem,
  type Method,
  type MethodId,
  type Policy,
} from '../policy/index.ts';
import type { Scenario, ScenarioContent } from '../scenarios/scenario.ts';
import {
  editionOf,
  freshMoment,
  isUnsaved,
  openMoment,
  samePolicy,
  type Base,
  type Moment,
} from './moment.ts';
import type { Settings } from './settings.svelte.ts';
import type { Stored } from './stored.ts';

/** One of the page's number fields. */
export type Field = { readonly level: true } | { readonly method: MethodId };

/** Text in a field that is no number a policy can hold; the policy keeps its last number. */
export interface Mistyped {
  readonly text: string;
  readonly problem: NumberProblem;
}

const keyOf = (field: Field): string => ('level' in field ? 'level' : `method:${field.method}`);

/** As many changes can be undone; older ones are forgotten. */
const maxMoments = 500;

/**
 * The numbers on the page before they are saved, and everything that follows from them.
 *
 * Each change is a moment that can be undone; keystrokes in one field count as one change until the
 * field is left. The draft outlives its view: every change is stored at once.
 */
export class Draft {
  readonly #settings: Settings;
  readonly #stored: Stored<Moment>;
  #present: Moment = $state.raw(freshMoment());
  #past: readonly Moment[] = $state.raw([]);
  #future: readonly Moment[] = $state.raw([]);
  #mistyped: ReadonlyMap<string, Mistyped> = $state.raw(new Map());
  /** The field whose keystrokes still join the last moment. */
  #typingIn: string | null = null;

  readonly analysis = $derived.by(() => analyse(this.policy, { reading: this.#settings.reading }));
  /** What saving would change, against the policy that was last saved or loaded. */
  readonly comparison = $derived.by(() => compareAcceptance(this.base.content.policy, this.policy));
  readonly unsaved = $derived(isUnsaved(this.#present));

  constructor(settings: Settings, stored: Stored<Moment>) {
    this.#settings = settings;
    this.#stored = stored;
    this.#present = stored.read() ?? freshMoment();
  }

  get content(): ScenarioContent {
    return this.#present.content;
  }
  get policy(): Policy {
    return this.#present.content.policy;
  }
  /** What is saved, and the scenario that holds it. */
  get base(): Base {
    return this.#present.base;
  }
  /** The edition whose page is shown. */
  readonly edition = $derived.by(() => editionOf(this.content.edition));
  /** Whether some field holds text that is no number: then saving waits. */
  get hasMistyped(): boolean {
    return this.#mistyped.size > 0;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  mistypedIn(field: Field): Mistyped | null {
    return this.#mistyped.get(keyOf(field)) ?? null;
  }

  /** Takes the text of a field: a number changes the policy, anything else waits in the field. */
  type(field: Field, text: string): void {
    const key = keyOf(field);
    const number = 'level' in field ? parseRequiredLevel(text) : parsePoints(text);
    const mistyped = new Map(this.#mistyped);
    mistyped.delete(key);
    if (!number.ok) mistyped.set(key, { text, problem: number.error });
    this.#mistyped = mistyped;
    if (!number.ok) return;
    const policy =
      'level' in field
        ? { ...this.policy, requiredLevel: number.value }
        : withMethod(this.policy, field.method, { points: number.value });
    if (samePolicy(policy, this.policy)) return;
    this.#change({ policy }, key);
  }

  /** Ends the typing in a field: its next keystroke is a change of its own. */
  settle(): void {
    this.#typingIn = null;
  }

  /** Puts other numbers or methods in place, for instance a warning's repair. */
  apply(policy: Policy): void {
    this.#mistyped = new Map();
    this.#change({ policy });
  }

  addMethod(method: Method): void {
    this.#change({ policy: { ...this.policy, methods: [...this.policy.methods, method] } });
  }

  renameMethod(id: MethodId, label: string): void {
    this.#change({ policy: withMethod(this.policy, id, { label }) }, `label:${id}`);
  }

  removeMethod(id: MethodId): void {
    const mistyped = new Map(this.#mistyped);
    mistyped.delete(keyOf({ method: id }));
    this.#mistyped = mistyped;
    const methods = this.policy.methods.filter((method) => method.id !== id);
    this.#change({ policy: { ...this.policy, methods } });
  }

  annotate(notes: string): void {
    this.#change({ notes }, 'notes');
  }

  /** Loads an edition's documented numbers; an open scenario stays open and shows what differs. */
  loadEdition(id: EditionId): void {
    const fresh = freshMoment(id);
    if (this.base.scenario === null) this.#enter(fresh);
    else {
      const { edition, policy } = fresh.content;
      this.#mistyped = new Map();
      this.#change({ edition, policy });
    }
  }

  /** Starts afresh from the shown edition, with no scenario open; undo brings back what was there. */
  startNew(): void {
    this.#enter(freshMoment(this.edition.id));
  }

  open(scenario: Scenario): void {
    this.#enter(openMoment(scenario));
  }

  /** Takes over numbers that this browser has not saved, as a draft measured against their edition. */
  receive(content: ScenarioContent): void {
    this.#enter({ base: freshMoment(editionOf(content.edition).id).base, content });
  }

  /** Notes that `scenario`, made of this draft, is in the database; later keystrokes stay unsaved. */
  saved(scenario: Scenario): void {
    this.#rebase(openMoment(scenario).base, scenario.name);
  }

  /** Takes over a new name; where others saved more than that in between, saving will tell. */
  renamed({ id, name, revision }: Scenario): void {
    const { scenario, content } = this.base;
    if (scenario?.id !== id || scenario.revision !== revision - 1) return;
    this.#rebase({ scenario: { id, revision }, content: { ...content, name } }, name);
  }

  /** Follows what another view saved, unless this view has changes of its own. */
  follow(scenario: Scenario): void {
    const mine = this.base.scenario;
    if (this.unsaved || mine?.id !== scenario.id || mine.revision >= scenario.revision) return;
    this.#set(openMoment(scenario));
  }

  /** Keeps the numbers although their scenario is gone from the database: saving makes a new one. */
  detach(): void {
    this.#set({ ...this.#present, base: { ...this.base, scenario: null } });
  }

  /** Cancel on the portal's page: back to what is saved. */
  revert(): void {
    this.#mistyped = new Map();
    if (this.unsaved) this.#change(this.base.content);
  }

  undo(): void {
    const moment = this.#past.at(-1);
    if (!moment) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#present];
    this.#show(moment);
  }

  redo(): void {
    const moment = this.#future.at(-1);
    if (!moment) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#present];
    this.#show(moment);
  }

  #enter(moment: Moment): void {
    this.#remember();
    this.#show(moment);
  }

  /** @param typingIn - changes with the same mark, one after the other, are undone as one */
  #change(change: Partial<ScenarioContent>, typingIn: string | null = null): void {
    if (typingIn === null || typingIn !== this.#typingIn) this.#remember();
    this.#typingIn = typingIn;
    this.#set({ base: this.base, content: { ...this.content, ...change } });
  }

  /** Measures the draft, and all that can be undone to, against a newer state of what is saved. */
  #rebase(base: Base, name: string): void {
    const before = this.base;
    const follow = (moment: Moment): Moment =>
      isSameBase(moment.base, before) ? { base, content: { ...moment.content, name } } : moment;
    this.#past = this.#past.map(follow);
    this.#future = this.#future.map(follow);
    this.#typingIn = null;
    this.#set(follow(this.#present));
  }

  #remember(): void {
    this.#past = [...this.#past, this.#present].slice(-maxMoments);
    this.#future = [];
  }

  #show(moment: Moment): void {
    this.#mistyped = new Map();
    this.#typingIn = null;
    this.#set(moment);
  }

  #set(moment: Moment): void {
    this.#present = moment;
    this.#stored.write(moment);
  }
}

/** Changes a method; one that the policy does not have yet is added. */
function withMethod(policy: Policy, id: MethodId, change: Partial<Method>): Policy {
  const { methods } = policy;
  const there = methods.some((method) => method.id === id);
  const fresh: readonly Method[] = there
    ? methods
    : [...methods, { id, label: methodFacts(id).label, points: 0 }];
  return {
    ...policy,
    methods: fresh.map((method) => (method.id === id ? { ...method, ...change } : method)),
  };
}

const isSameBase = (a: Base, b: Base): boolean =>
  a === b || (a.scenario !== null && a.scenario.id === b.scenario?.id);
