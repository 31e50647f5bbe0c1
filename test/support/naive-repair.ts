import {
  analyse,
  firstMethods,
  isAccepted,
  type MethodId,
  type Policy,
  type Reading,
  readings,
  type WarningCode,
  warningCodes,
} from '../../lib/policy/index.ts';
import { everyPolicy } from './naive-goal.ts';

/** A policy with all that can be said of it, looked up instead of worked out. */
export interface Looked {
  readonly policy: Policy;
  readonly numbers: readonly number[];
  /** By combination, as bits in the order of the methods. */
  readonly passes: readonly boolean[];
  readonly codes: ReadonlyMap<Reading, readonly WarningCode[]>;
}

export function lookAt(policy: Policy): Looked {
  const ids = policy.methods.map(({ id }) => id);
  return {
    policy,
    numbers: [...policy.methods.map(({ points }) => points), policy.requiredLevel],
    passes: combinations(ids).map((members) => isAccepted(policy, members)),
    codes: new Map(
      readings.map((reading) => [
        reading,
        analyse(policy, { reading }).warnings.map(({ code }) => code),
      ]),
    ),
  };
}

/** Every policy over these methods with these values. */
export function lookAtAll(
  methods: readonly MethodId[],
  values: readonly number[],
): readonly Looked[] {
  return [...everyPolicy({ methods, accept: [], reject: [], pin: {} }, values)].map(lookAt);
}

/** By bits. */
function combinations(ids: readonly MethodId[]): readonly (readonly MethodId[])[] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_, index) => ((bits >> index) & 1) === 1),
  );
}

/** Opening nothing else first, then the fewest fields, the least sum of changes, first fields, low numbers. */
export function sizeOf(code: WarningCode, before: Looked, after: Looked): readonly number[] {
  const changes = after.numbers.map((value, field) =>
    Math.abs(value - (before.numbers[field] ?? 0)),
  );
  return [
    repairs(code, before, after) ? 0 : 1,
    changes.filter((change) => change > 0).length,
    changes.reduce((a, b) => a + b),
    ...changes.map((change) => (change > 0 ? 0 : 1)),
    ...after.numbers,
  ];
}

/** What KPN's best practice gives cause for as well. */
export const tolerated: readonly WarningCode[] = [
  'shared-mailbox',
  'restricted-sms-without-alternative',
  'no-phishing-resistant-way',
];

export const isGraver = (one: WarningCode, other: WarningCode): boolean =>
  warningCodes.indexOf(one) < warningCodes.indexOf(other);

/**
 * Whether numbers repair a warning, by the words that define a repair.
 *
 * @param opens - whether it may open whatever it likes
 */
export function repairs(code: WarningCode, before: Looked, after: Looked, opens = false): boolean {
  const ids = before.policy.methods.map(({ id }) => id);
  const all = combinations(ids);
  if (after.passes.at(-1) !== true) return false;
  for (const reading of readings) {
    const had = before.codes.get(reading) ?? [];
    const has = after.codes.get(reading) ?? [];
    if (has.includes('locked-out') && (code === 'locked-out' || !had.includes('locked-out'))) {
      return false;
    }
    if (had.includes('locked-out')) continue;
    if (had.includes(code) && has.includes(code)) return false;
    const raised = has.filter((each) => !had.includes(each));
    if (raised.some((each) => isGraver(each, code) || !tolerated.includes(each))) return false;
  }
  const opened = all.filter(
    (_, bits) => after.passes[bits] === true && before.passes[bits] !== true,
  );
  const passes = (members: readonly MethodId[]) => isAccepted(after.policy, members);
  const held = (members: readonly MethodId[], of: readonly MethodId[]) =>
    members.every((id) => of.includes(id));
  const onlyWith = (...sets: (readonly MethodId[])[]) =>
    opens || opened.every((combination) => sets.some((set) => held(set, combination)));
  const enabled = before.policy.methods.filter(({ points }) => points > 0).map(({ id }) => id);
  const first = enabled.filter((id) => firstMethods.includes(id));
  const codes = enabled.filter((id) => !firstMethods.includes(id));
  switch (code) {
    case 'locked-out':
      return onlyWith(enabled);
    case 'upgrade-trap':
      return (
        codes.some((spared) => passes(enabled.filter((id) => id !== spared))) &&
        onlyWith(...codes.map((id) => [...first, id]))
      );
    case 'passkey-off-by-one':
    case 'passkey-under-level':
    case 'no-phishing-resistant-way':
      return passes(['passkey']) && onlyWith(['passkey']);
    case 'restricted-sms-without-alternative':
      return [['passkey'], ['credentials', 'totp']].some(
        (sound) =>
          held(sound, ids) &&
          passes(sound) &&
          (sound.length === 1 || sound.every((id) => !passes([id]))) &&
          onlyWith(sound),
      );
    default:
      return onlyWith();
  }
}

/** The size of the smallest repair among these, or null. */
export function smallestRepair(
  code: WarningCode,
  before: Looked,
  all: readonly Looked[],
): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (const after of all) {
    if (!repairs(code, before, after, true)) continue;
    const size = sizeOf(code, before, after);
    if (best === null || isLess(size, best)) best = size;
  }
  return best;
}

export function isLess(a: readonly number[], b: readonly number[]): boolean {
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing !== -1 && (a[differing] ?? 0) < (b[differing] ?? 0);
}
