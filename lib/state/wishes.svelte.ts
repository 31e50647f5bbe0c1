import {
  type Aim,
  type Field,
  levelField,
  type MethodId,
  nothingElse,
  type Policy,
  type ReadyMadeWishId,
  readyMadeWishes,
  type Wish,
  type WishLine,
} from '../policy/index.ts';
import type { Draft } from './draft.svelte.ts';

/** Which of the numbers that meet a wish are wanted. */
export const aims = ['near', 'round', 'smallest'] as const;
export type AimKind = (typeof aims)[number];

/** Round numbers are multiples of this. */
export const roundStep = 5;

/** The method that a ready-made wish speaks of; null where it speaks of all alike. */
const subjects = {
  'password-alone-never': 'credentials',
  'password-and-any-code': 'credentials',
  'passkey-alone': 'passkey',
  'nothing-without-password': 'credentials',
  'any-two': null,
  'survives-sms-outage': 'sms',
} as const satisfies Record<ReadyMadeWishId, MethodId | null>;

const keyOf = (members: readonly MethodId[]): string => members.toSorted().join('+');

/** What is wished of the page's numbers: marked combinations, ready-made wishes, pins and an aim. */
export class Wishes {
  readonly #draft: Draft;
  #taking: ReadonlyMap<MethodId, boolean> = $state.raw(new Map());
  #marks: ReadonlyMap<string, WishLine> = $state.raw(new Map());
  #pinned: ReadonlySet<Field> = $state.raw(new Set());
  picked: ReadonlySet<ReadyMadeWishId> = $state.raw(new Set());
  /** Nothing may pass that no wish asks for. */
  onlyThese = $state(false);
  aim: AimKind = $state('near');

  /** The methods that take part, in the order of the page; the others get no points. */
  readonly methods: readonly MethodId[] = $derived.by(() =>
    this.#draft.policy.methods.map(({ id }) => id).filter((id) => this.takesPart(id)),
  );
  /** Every wish as lines: what the ready-made ones say first, then what is marked. */
  readonly lines: readonly WishLine[] = $derived.by(() => {
    const { methods } = this;
    const said = readyMadeWishes
      .filter(({ id }) => this.picked.has(id))
      .map((wish) => wish.lines(methods));
    return [
      ...said.flatMap(({ accept }) => accept.map((members) => line('accept', members))),
      ...said.flatMap(({ reject }) => reject.map((members) => line('reject', members))),
      ...this.marked,
    ];
  });
  /** These, and where nothing else may pass, what that forbids. */
  readonly allLines: readonly WishLine[] = $derived.by(() => {
    const { methods, lines } = this;
    if (!this.onlyThese || lines.length === 0) return lines;
    const others = nothingElse({ methods, accept: membersOf(lines, 'accept') }) ?? [];
    return [...lines, ...others.map((members) => line('reject', members))];
  });
  /** What is wished, as the search takes it; null while nothing is. */
  readonly wish: Wish | null = $derived.by(() => {
    const { methods, allLines: lines } = this;
    if (lines.length === 0) return null;
    const [accept, reject] = [membersOf(lines, 'accept'), membersOf(lines, 'reject')];
    return { methods, accept, reject, pin: this.#pins };
  });

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** What is marked itself, of the methods that take part. */
  get marked(): readonly WishLine[] {
    return [...this.#marks.values()].filter(({ members }) =>
      members.every((id) => this.methods.includes(id)),
    );
  }

  /** How the search is asked to choose. */
  get aimOf(): Aim {
    if (this.aim === 'round') return { kind: 'round', step: roundStep };
    return this.aim === 'smallest'
      ? { kind: 'smallest' }
      : { kind: 'near', policy: this.#taken(this.#draft.policy) };
  }

  /** At first what the edition's page shows, what has points, and methods of one's own. */
  takesPart(id: MethodId): boolean {
    const { edition, policy } = this.#draft;
    const points = policy.methods.find((method) => method.id === id)?.points ?? 0;
    const own = !edition.policy.methods.some((method) => method.id === id);
    return this.#taking.get(id) ?? (points > 0 || own || edition.shownMethods.includes(id));
  }

  take(id: MethodId, part: boolean): void {
    this.#taking = new Map([...this.#taking, [id, part]]);
  }

  /** Whether the page has what a ready-made wish speaks of. */
  canPick(id: ReadyMadeWishId): boolean {
    const method = subjects[id];
    return method === null || this.#draft.policy.methods.some((it) => it.id === method);
  }

  /** The method that the wish speaks of takes part from then on. */
  pick(id: ReadyMadeWishId, on: boolean): void {
    const method = subjects[id];
    if (on && method !== null) this.take(method, true);
    const others = [...this.picked].filter((it) => it !== id);
    this.picked = new Set(on ? [...others, id] : others);
  }

  markOf(members: readonly MethodId[]): WishLine['must'] | null {
    return this.#marks.get(keyOf(members))?.must ?? null;
  }

  /** @param must - null takes the mark away */
  mark(members: readonly MethodId[], must: WishLine['must'] | null): void {
    const key = keyOf(members);
    const others = [...this.#marks].filter(([it]) => it !== key);
    this.#marks = new Map(must === null ? others : [...others, [key, line(must, members)]]);
  }

  /** Goes on to the next mark: must pass, must not, none. */
  markNext(members: readonly MethodId[]): void {
    const mark = this.markOf(members);
    this.mark(members, mark === null ? 'accept' : mark === 'accept' ? 'reject' : null);
  }

  isPinned(field: Field): boolean {
    return this.#pinned.has(field);
  }

  /** Keeps a number of the page as it is. */
  pin(field: Field, on: boolean): void {
    const others = [...this.#pinned].filter((it) => it !== field);
    this.#pinned = new Set(on ? [...others, field] : others);
  }

  clear(): void {
    this.#marks = new Map();
    this.#pinned = new Set();
    this.picked = new Set();
    this.onlyThese = false;
  }

  /** The page's policy with the numbers that were found; methods that take no part get 0 points. */
  onPage(found: Policy): Policy {
    const points = new Map(found.methods.map((method) => [method.id, method.points]));
    return {
      requiredLevel: found.requiredLevel,
      methods: this.#draft.policy.methods.map((method) => ({
        ...method,
        points: points.get(method.id) ?? 0,
      })),
    };
  }

  get #pins(): Wish['pin'] {
    const { requiredLevel, methods } = this.#taken(this.#draft.policy);
    const numbers = [
      ...methods.map(({ id, points }) => [id, points] as const),
      [levelField, requiredLevel] as const,
    ];
    return Object.fromEntries(numbers.filter(([field]) => this.#pinned.has(field)));
  }

  #taken(policy: Policy): Policy {
    return { ...policy, methods: policy.methods.filter(({ id }) => this.methods.includes(id)) };
  }
}

const line = (must: WishLine['must'], members: readonly MethodId[]): WishLine => ({
  must,
  members,
});

const membersOf = (lines: readonly WishLine[], wanted: WishLine['must']) =>
  lines.filter(({ must }) => must === wanted).map(({ members }) => members);

const kept = new WeakMap<Draft, Wishes>();

/** The wishes of a view: they outlast the page on which they are made, not the view. */
export function wishesOf(draft: Draft): Wishes {
  const wishes = kept.get(draft) ?? new Wishes(draft);
  kept.set(draft, wishes);
  return wishes;
}
