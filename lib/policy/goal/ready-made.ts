import type { MethodId } from '../policy.ts';
import { firstMethods } from '../reading.ts';
import type { Wish } from './wish.ts';

/** Wishes that many admins have, in one word each; the texts live with the screen texts. */
export type ReadyMadeWishId =
  | 'password-alone-never'
  | 'password-and-any-code'
  | 'passkey-alone'
  | 'nothing-without-password'
  | 'any-two'
  | 'survives-sms-outage';

/** A wish that is there to be picked. */
export interface ReadyMadeWish {
  readonly id: ReadyMadeWishId;
  /** Its lines over these methods; none where it speaks of a method that is not among them. */
  readonly lines: (methods: readonly MethodId[]) => Pick<Wish, 'accept' | 'reject'>;
}

const password = 'credentials';
const passkey = 'passkey';

const codesOf = (methods: readonly MethodId[]) =>
  methods.filter((id) => !firstMethods.includes(id));
const without = (methods: readonly MethodId[], id: MethodId) =>
  methods.includes(id) ? [methods.filter((other) => other !== id)] : [];
const alone = (methods: readonly MethodId[], id: MethodId) => (methods.includes(id) ? [[id]] : []);

export const readyMadeWishes: readonly ReadyMadeWish[] = [
  {
    id: 'password-alone-never',
    lines: (methods) => ({ accept: [], reject: alone(methods, password) }),
  },
  {
    id: 'password-and-any-code',
    lines: (methods) => ({
      accept: methods.includes(password) ? codesOf(methods).map((code) => [password, code]) : [],
      reject: [],
    }),
  },
  {
    id: 'passkey-alone',
    lines: (methods) => ({ accept: alone(methods, passkey), reject: [] }),
  },
  {
    id: 'nothing-without-password',
    lines: (methods) => ({ accept: [], reject: without(methods, password) }),
  },
  {
    // Two of them, whichever, and not one: else a level that one method reaches would do.
    id: 'any-two',
    lines: (methods) => ({
      accept: methods.flatMap((id, index) => methods.slice(index + 1).map((other) => [id, other])),
      reject: methods.length > 1 ? methods.map((id) => [id]) : [],
    }),
  },
  {
    id: 'survives-sms-outage',
    lines: (methods) => ({ accept: without(methods, 'sms'), reject: [] }),
  },
];
