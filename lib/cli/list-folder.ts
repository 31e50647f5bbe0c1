import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import {
  type ListedUser,
  outcomeOf,
  outcomes,
  populationPoints,
  safeCsvLine,
} from '../directory/index.ts';
import { methodFacts, type MethodId, type Policy } from '../policy/index.ts';
import { answerText } from './answer-text.ts';
import type { WrittenList } from './readiness-report.ts';
import { systemReason } from './read-text.ts';

const draftLists = outcomes.filter((outcome) => outcome !== 'ready');
const changeLists = ['loses-access', 'may-lose'] as const;

type ListName = (typeof draftLists)[number] | (typeof changeLists)[number];

/** The folder or a list in it cannot be written; whoever made the folder says so. */
export class UnwritableLists extends Error {
  /** The system's error code, such as `ENOSPC`. */
  readonly reason: string;
  constructor(cause: unknown) {
    super('unwritable lists', { cause });
    this.reason = systemReason(cause);
  }
}

/** Writes who is in trouble, a file for each kind, as the users come by. */
export class ListFolder {
  readonly #folder: string;
  readonly #methods: readonly MethodId[];
  readonly #now: ReturnType<typeof populationPoints>;
  readonly #before: ReturnType<typeof populationPoints> | null;
  readonly #open = new Map<ListName, { descriptor: number; users: number; waiting: string }>();

  /**
   * @param before - what holds now, where that is known
   * @throws UnwritableLists, as its methods do
   */
  constructor(folder: string, policy: Policy, before: Policy | null, methods: readonly MethodId[]) {
    writing(() => mkdirSync(folder, { recursive: true }));
    this.#folder = folder;
    this.#methods = methods;
    this.#now = populationPoints(policy, methods);
    this.#before = before && populationPoints(before, methods);
  }

  /** Takes a user; those who are ready, and inactive accounts, are on no list. */
  take(user: ListedUser): void {
    if (user.inactive) return;
    const outcome = outcomeOf(this.#now, user.has, user.unknown);
    if (outcome === 'ready') return;
    this.#write(outcome, user);
    if (this.#before && outcomeOf(this.#before, user.has, user.unknown) === 'ready') {
      this.#write(outcome === 'cannot-tell' ? 'may-lose' : 'loses-access', user);
    }
  }

  /** Lists that nobody is on are written too, over those of an earlier run. */
  close(): readonly WrittenList[] {
    const names = this.#before ? [...draftLists, ...changeLists] : draftLists;
    for (const name of names) if (!this.#open.has(name)) this.#begin(name);
    return [...this.#open].map(([name, { descriptor, users, waiting }]) => {
      writing(() => writeSync(descriptor, waiting));
      closeSync(descriptor);
      return { file: this.#path(name), users };
    });
  }

  #write(name: ListName, user: ListedUser): void {
    const list = this.#open.get(name) ?? this.#begin(name);
    list.users++;
    list.waiting += safeCsvLine([
      user.login,
      user.name,
      ...user.answers.map(({ answer, reason }) => `${answer} (${answerText[reason]})`),
    ]);
    if (list.waiting.length < 65_536) return;
    writing(() => writeSync(list.descriptor, list.waiting));
    list.waiting = '';
  }

  #begin(name: ListName) {
    const header = safeCsvLine([
      'login',
      'name',
      ...this.#methods.map((id) => methodFacts(id).shortLabel),
    ]);
    const descriptor = writing(() => openSync(this.#path(name), 'w'));
    const list = { descriptor, users: 0, waiting: header };
    this.#open.set(name, list);
    return list;
  }

  #path = (name: ListName): string => join(this.#folder, `${name}.csv`);
}

function writing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UnwritableLists(error);
  }
}
