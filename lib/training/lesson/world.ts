import type { Account } from '../../otp/index.ts';
import {
  type Edition,
  type EditionId,
  editions,
  type MethodId,
  type Policy,
  type Reading,
} from '../../policy/index.ts';
import type { Login } from '../login/login.ts';
import type { LessonStart } from './lesson.ts';

/** Everything that a step can expect: what stands on the pages and on the persona's devices. */
export interface World {
  readonly edition: EditionId;
  readonly menu: 'closed' | 'open';
  /** Places of the edition's menu path that are open, from the portal on. */
  readonly places: number;
  /** On the page. */
  readonly policy: Policy;
  /** What Save has written; logins go by this. */
  readonly saved: Policy;
  readonly reading: Reading;
  readonly persona: string;
  readonly login: Login | null;
  readonly users: UsersState;
  /** What a persona with an authenticator app has in it. */
  readonly authenticator: Account;
}

/** How far the made-up directory has been looked at and mended. */
export interface UsersState {
  /** Login that was looked up; null before one was. */
  readonly lookedUp: string | null;
  /** Methods that were filled in for everybody who lacked them. */
  readonly added: readonly MethodId[];
}

/** As it is when a lesson begins. */
export const untouchedUsers: UsersState = { lookedUp: null, added: [] };

/** The password of every persona that knows one. */
export const trainingPassword = 'Tulip-2024';

/** The edition with this id; the first where only a later version knows it. */
export const editionNamed = (id: string): Edition =>
  editions.find((edition) => edition.id === id) ?? editions[0];

/** How many places lead to the tab. */
export const pathLength = (id: EditionId): number => editionNamed(id).menuPath.length;

/** The pages as they are when a lesson begins. */
export function startWorld(start: LessonStart, authenticator: Account): World {
  const { edition, policy, reading, persona, menu } = start;
  return {
    edition,
    menu,
    places: menu === 'open' ? pathLength(edition) : 0,
    policy,
    saved: policy,
    reading,
    persona,
    login: null,
    users: untouchedUsers,
    authenticator,
  };
}
