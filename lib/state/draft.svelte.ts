import {
  analyse,
  compareAcceptance,
  parsePoints,
  parseRequiredLevel,
  type EditionId,
  type Method,
  type MethodId,
  type NumberProblem,
  type Policy,
} from '../policy/index.ts';
import type { Scenario, ScenarioContent } from '../scenarios/scenario.ts';
import { History } from './history.svelte.ts';
import {
  editionOf,
  freshMoment,
  isUnsaved,
  openMoment,
  samePolicy,
  type Base,
  type StoredHistory,
} from './moment.ts';
import { withMethod, withPoints } from './policy-edits.ts';
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

/**
 * The numbers on the page before they are saved, and everything that follows from them.
 *
 * Each change can be undone; keystrokes in one field count as one change until the field is left.
 * The draft outlives its view: every change is stored at once, with the last few before it.
 */
export class Draft {
  readonly #settings: Pick<Settings, 'reading'>;
  readonly #history: History;
  #mistyped: ReadonlyMap<string, Mistyped> = $state.raw(new Map());
  /** The field whose keystrokes still join the last change. */
  #typingIn: string | null = null;

  readonly analysis = $derived.by(() => analyse(this.policy, { reading: this.#settings.reading }));
  /** What saving would change, against the policy that was last saved or loaded. */
  readonly comparison = $derived.by(() => compareAcceptance(this.base.content.policy, this.policy));
  readonly unsaved = $derived.by(() => isUnsaved(this.#history.present));
  /** The edition whose page is shown. */
  readonly edition = $derived.by(() => editionOf(this.content.edition));

  /** @param settings - a lesson brings a reading of its own */
  constructor(settings: Pick<Settings, 'reading'>, stored: Stored<StoredHistory>) {
    this.#settings = settings;
    this.#history = new History(stored);
  }

  get content(): ScenarioContent {
    return this.#history.present.content;
  }
  get policy(): Policy {
    return this.content.policy;
  }
  /** What is saved, and the scenario that holds it. */
  get base(): Base {
    return this.#history.present.base;
  }
  /** Whether some field holds text that is no number: then saving waits. */
  get hasMistyped(): boolean {
    return this.#mistyped.size > 0;
  }
  get canUndo(): boolean {
    return this.hasMistyped || this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }
  /** Whether the next view will find the draft as it stands here. */
  get kept(): boolean {
    return this.#history.kept;
  }

  mistypedIn(field: Field): Mistyped | null {
    return this.#mistyped.get(keyOf(field)) ?? null;
  }

  /** Takes the text of a field: a number changes the policy, anything else waits in the field. */
  type(field: Field, text: string): void {
    const key = keyOf(field);
    const number = 'level' in field ? parseRequiredLevel(text) : parsePoints(text);
    this.#correct(key);
    if (!number.ok) {
      this.#mistyped = new Map([...this.#mistyped, [key, { text, problem: number.error }]]);
      return;
    }
    const policy =
      'level' in field
        ? { ...this.policy, requiredLevel: number.value }
        : withPoints(this.policy, this.base.content.policy, field.method, number.value);
    if (policy !== null && !samePolicy(policy, this.policy)) this.#change({ policy }, key);
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
    this.#change({ policy: withMethod(this.policy, id, { label }) });
  }

  removeMethod(id: MethodId): void {
    this.#correct(keyOf({ method: id }));
    const methods = this.policy.methods.filter((method) => method.id !== id);
    this.#change({ policy: { ...this.policy, methods } });
  }

  annotate(notes: string): void {
    this.#change({ notes }, 'notes');
  }

  /** Says anew what must stay true of the scenario. */
  assert(assertions: ScenarioContent['assertions']): void {
    this.#change({ assertions });
  }

  /** Loads an edition's documented numbers; an open scenario stays open and shows what differs. */
  loadEdition(id: EditionId): void {
    const fresh = freshMoment(id);
    this.#leaveFields();
    if (this.base.scenario === null) this.#history.go(fresh);
    else {
      const { edition, policy } = fresh.content;
      this.#change({ edition, policy });
    }
  }

  /** Starts afresh from the shown edition, with no scenario open; undo brings back what was there. */
  startNew(): void {
    this.#leaveFields();
    this.#history.go(freshMoment(this.edition.id));
  }

  open(scenario: Scenario): void {
    this.#leaveFields();
    this.#history.go(openMoment(scenario));
  }

  /** Takes over numbers that this browser has not saved, as a draft measured against their edition. */
  receive(content: ScenarioContent): void {
    this.#leaveFields();
    this.#history.go({ base: freshMoment(editionOf(content.edition).id).base, content });
  }

  /**
   * Notes that `scenario` is in the database; what was typed since stays unsaved.
   *
   * @param before - what the draft was measured against when it was sent to be saved: the person may
   * have opened something else in the meantime
   */
  saved(scenario: Scenario, before: Base): void {
    this.#typingIn = null;
    this.#history.rebase(before, openMoment(scenario).base);
  }

  /** Takes over a new name; where others saved more than that in between, saving will tell. */
  renamed({ id, name, revision }: Scenario): void {
    const { scenario, content } = this.base;
    if (scenario?.id !== id || scenario.revision !== revision - 1) return;
    this.#history.rebase(this.base, { scenario: { id, revision }, content: { ...content, name } });
  }

  /** Follows what another view saved, unless this view has changes of its own. */
  follow(scenario: Scenario): void {
    const mine = this.base.scenario;
    if (this.unsaved || mine?.id !== scenario.id || mine.revision >= scenario.revision) return;
    this.#history.follow(openMoment(scenario));
  }

  /** Keeps the numbers although their scenario is gone from the database: saving makes a new one. */
  detach(): void {
    this.#history.replace({ base: { ...this.base, scenario: null }, content: this.content });
  }

  /** Cancel on the portal's page: back to what is saved. */
  revert(): void {
    this.#leaveFields();
    if (this.unsaved) this.#change({ ...this.base.content, name: this.content.name });
  }

  /** Takes back what stands mistyped in a field, else the last change. */
  undo(): void {
    const onlyFields = this.hasMistyped;
    this.#leaveFields();
    if (!onlyFields) this.#history.undo();
  }

  redo(): void {
    this.#leaveFields();
    this.#history.redo();
  }

  /** @param typingIn - changes with the same mark, one after the other, are undone as one */
  #change(change: Partial<ScenarioContent>, typingIn: string | null = null): void {
    const moment = { base: this.base, content: { ...this.content, ...change } };
    if (typingIn !== null && typingIn === this.#typingIn) this.#history.replace(moment);
    else this.#history.go(moment);
    this.#typingIn = typingIn;
  }

  #correct(key: string): void {
    this.#mistyped = new Map([...this.#mistyped].filter(([mistyped]) => mistyped !== key));
  }

  #leaveFields(): void {
    this.#mistyped = new Map();
    this.#typingIn = null;
  }
}
