import type { Condition } from '../goal/condition.ts';
import { lineOf } from '../goal/line.ts';
import type { MethodId } from '../policy.ts';
import { firstMethods, type Reading } from '../reading.ts';
import type { WarningCode } from '../warning.ts';
import { soundAal2, warningRules } from '../warning-rules.ts';
import type { Ways } from '../ways.ts';

/** Up to so many methods every combination is thought of. */
export const exactMethods = 8;

/** Conditions of which one list has to hold; the more promising ones last. */
export type WaysOut = readonly (readonly Condition[])[];

/**
 * What can be otherwise about numbers that give cause for a warning, so that they no longer do.
 *
 * @param ways - of the numbers, over the methods in order
 * @returns lists that the numbers do not meet; whatever gives no cause for the warning meets one, to
 * {@link exactMethods} methods
 */
export function waysOut(code: WarningCode, ways: Ways, methods: readonly MethodId[]): WaysOut {
  const outs = new Outs(methods, ways);
  switch (code) {
    case 'locked-out':
      return firstMethods.flatMap((id) => outs.needed(id));
    case 'single-factor':
      return [[outs.line('reject', subjectOf(code, ways).slice(0, 1))]];
    case 'way-without-password':
      return [[outs.line('reject', outs.but(firstMethods))]];
    case 'upgrade-trap':
      return outs.otherThanEverything();
    case 'codes-never-needed':
      return subjectOf(code, ways)
        .slice(0, 1)
        .flatMap((id) => [...outs.needed(id), [outs.without(id)]]);
    case 'passkey-off-by-one':
      return [
        [{ field: outs.level, other: outs.place('passkey'), atLeast: 2 }],
        [outs.without('passkey')],
        [outs.line('accept', ['passkey'])],
      ];
    case 'passkey-under-level':
      return [
        ...outs.otherWays('passkey'),
        [outs.without('passkey')],
        [{ field: outs.place('passkey'), other: outs.level, atLeast: -1 }],
      ];
    case 'shared-mailbox':
      return [
        [outs.line('accept', ['email'])],
        [outs.line('accept', ['credentials'])],
        [outs.line('reject', ['credentials', 'email'])],
      ];
    case 'restricted-sms-without-alternative':
      return [...outs.otherWays('sms'), ...soundAal2.flatMap((ids) => outs.together(ids))];
    case 'no-phishing-resistant-way':
      return outs.needed('passkey');
  }
}

function subjectOf(code: WarningCode, ways: Ways): readonly MethodId[] {
  return warningRules[code](ways)?.().methods ?? [];
}

/** Conditions in the words of the page. */
class Outs {
  readonly level: number;
  readonly #methods: readonly MethodId[];
  readonly #ways: Ways;

  constructor(methods: readonly MethodId[], ways: Ways) {
    this.level = methods.length;
    this.#methods = methods;
    this.#ways = ways;
  }

  place(id: MethodId): number {
    return this.#methods.indexOf(id);
  }

  but(ids: readonly MethodId[]): readonly MethodId[] {
    return this.#methods.filter((id) => !ids.includes(id));
  }

  line(must: 'accept' | 'reject', members: readonly MethodId[]): Condition {
    return lineOf(
      must,
      members.map((id) => this.place(id)).filter((place) => place >= 0),
    );
  }

  /** Disabled. */
  without(id: MethodId): Condition {
    return { field: null, other: this.place(id), atLeast: 0 };
  }

  /** The first way with the method does not pass, or passes without it. */
  otherWays(id: MethodId): WaysOut {
    const way = this.#ways.first({ holding: [id] })?.members ?? [];
    return [
      [this.line('reject', way)],
      [
        this.line(
          'accept',
          way.filter((member) => member !== id),
        ),
      ],
    ];
  }

  /** The method is in some way to log in. */
  needed(id: MethodId): WaysOut {
    if (this.place(id) === -1) return [];
    const starters = startersOf(this.#ways.reading, id);
    return starters.flatMap((starter) =>
      this.together(starter === null || starter === id ? [id] : [starter, id]),
    );
  }

  /** These are in one way to log in, with whatever else. */
  together(ids: readonly MethodId[]): WaysOut {
    if (ids.some((id) => this.place(id) === -1)) return [];
    return companies(this.but(ids)).map((others) => {
      const all = [...others, ...ids];
      return [
        this.line('accept', all),
        ...ids.map((id) =>
          this.line(
            'reject',
            all.filter((member) => member !== id),
          ),
        ),
      ];
    });
  }

  /** Fewer codes, nothing else but codes, or a method that everything else can do without. */
  otherThanEverything(): WaysOut {
    const codes = this.but(firstMethods);
    const none = (ids: readonly MethodId[]) => ids.map((id) => this.without(id));
    return [
      none(this.#methods.filter((id) => firstMethods.includes(id))),
      ...codes.map((code) => none(codes.filter((id) => id !== code))),
      ...this.#methods.map((id) => [
        { field: this.place(id), other: null, atLeast: 1 },
        this.line('accept', this.but([id])),
      ]),
    ];
  }
}

/** Methods of which one has to be with it, or null where none has to. */
function startersOf(reading: Reading, id: MethodId): readonly (MethodId | null)[] {
  return reading === 'any-order' || firstMethods.includes(id) ? [null] : firstMethods;
}

/** All sets of these; of many methods the smallest and the largest alone. */
function companies(others: readonly MethodId[]): readonly (readonly MethodId[])[] {
  if (others.length >= exactMethods) {
    return [[], others, ...others.flatMap((id) => [[id], others.filter((other) => other !== id)])];
  }
  return others.reduce<readonly (readonly MethodId[])[]>(
    (sets, id) => [...sets, ...sets.map((set) => [...set, id])],
    [[]],
  );
}
