import { type Answer, answers } from './answer.ts';
import type { MethodId } from '../policy/index.ts';
import {
  type MethodSet,
  type Population,
  type UserGroup,
  type UserKind,
  userKinds,
} from './population.ts';

/**
 * All that counts of a row in one whole number: a bit a method for *has*, a bit a method for
 * *unknown*, two bits for the kind of user, one for inactive.
 */
export type RowCode = number;

export const answerOf: readonly Answer[] = answers.map(({ answer }) => answer);

/** Packs and unpacks row codes for a number of methods. */
export class RowCodes {
  readonly methods: readonly MethodId[];
  readonly #bits: number;
  readonly #all: MethodSet;

  constructor(methods: readonly MethodId[]) {
    this.methods = methods;
    this.#bits = methods.length;
    this.#all = (1 << methods.length) - 1;
  }

  code(has: MethodSet, unknown: MethodSet, kind: number, inactive: boolean): RowCode {
    return (
      has | (unknown << this.#bits) | (kind << (2 * this.#bits)) | (inactive ? this.inactive : 0)
    );
  }

  /** The bit of inactive accounts. */
  get inactive(): RowCode {
    return 1 << (2 * this.#bits + 2);
  }

  /** The bit of admins. */
  get admin(): RowCode {
    return 1 << (2 * this.#bits);
  }

  /** The code of an account for emergencies, whether an admin's or not. */
  breakGlass(code: RowCode): RowCode {
    return (code & ~this.admin) | (this.admin << 1);
  }

  /** How many codes there can be. */
  get size(): number {
    return 1 << (2 * this.#bits + 3);
  }

  has(code: RowCode): MethodSet {
    return code & this.#all;
  }

  unknown(code: RowCode): MethodSet {
    return (code >>> this.#bits) & this.#all;
  }

  isInactive(code: RowCode): boolean {
    return (code & this.inactive) !== 0;
  }

  /** Index in {@link userKinds}. */
  kindNumber(code: RowCode): number {
    return (code >>> (2 * this.#bits)) & 3;
  }

  kind(code: RowCode): UserKind {
    return userKinds[this.kindNumber(code)] ?? 'user';
  }

  /** The population of counted codes: how many users have each. */
  population(counts: Uint32Array): Population {
    const groups: UserGroup[] = [];
    let inactive = 0;
    for (let code = 0; code < counts.length; code++) {
      const users = counts[code] ?? 0;
      if (users === 0) continue;
      if (this.isInactive(code)) inactive += users;
      else {
        groups.push({
          has: this.has(code),
          unknown: this.unknown(code),
          kind: this.kind(code),
          users,
        });
      }
    }
    return { methods: this.methods, groups, inactive };
  }
}
