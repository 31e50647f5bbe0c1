import { type Combination, combinationOf } from './combination.ts';
import { knownMethods, methodFacts } from './known-methods.ts';
import { leastSure, type Mark } from './mark.ts';
import type { MethodId } from './policy.ts';
import { countsUnder, firstMethods } from './reading.ts';
import type { WarningCode } from './warning.ts';
import type { Ways } from './ways.ts';

/** What a warning is about. */
interface Subject {
  readonly combination?: Combination | undefined;
  readonly methods: readonly MethodId[];
  readonly mark: Mark;
}

/**
 * Decides whether a policy gives cause for a warning.
 *
 * @returns the subject, worked out when asked for; `null` where there is no cause
 */
type Rule = (ways: Ways) => (() => Subject) | null;

/** Nothing that the user has reaches the level; with credentials first, nothing that can start. */
const lockedOut: Rule = (ways) => {
  if (ways.exist()) return null;
  return () => {
    const { policy, enabled } = ways;
    const all = combinationOf(policy, enabled);
    return all.margin < 0
      ? { combination: all, methods: enabled, mark: 'D' }
      : { methods: firstMethods, mark: 'U' };
  };
};

/** A single method is a way and proves one factor, or none that anybody knows of. */
const singleFactor: Rule = (ways) => {
  const alone = ways.enabled.filter(
    (id) =>
      ways.points(id) >= ways.policy.requiredLevel &&
      methodFacts(id).factors.length < 2 &&
      countsUnder(ways.reading, [id]),
  );
  if (alone.length === 0) return null;
  return () => ({
    combination: combinationOf(ways.policy, alone.slice(0, 1)),
    methods: alone,
    mark: leastSure(alone.map((id) => methodFacts(id).mark)),
  });
};

/** Codes alone reach the level; a way only while a login may start without credentials. */
const wayWithoutPassword: Rule = (ways) => {
  const codes = codesOf(ways);
  if (ways.reading !== 'any-order' || !ways.exist({ without: firstMethods })) return null;
  return () => ({
    combination: ways.first({ without: firstMethods }),
    methods: codes,
    mark: 'U',
  });
};

/** Everything together is the only way, two codes or more among it (required raised, points left). */
const upgradeTrap: Rule = (ways) => {
  const codes = codesOf(ways);
  const everything = combinationOf(ways.policy, ways.enabled);
  const fewest = Math.min(...ways.enabled.map(ways.points));
  if (codes.length < 2 || codes.length === ways.enabled.length || everything.margin >= fewest) {
    return null;
  }
  return () => ({ combination: everything, methods: codes, mark: 'I' });
};

/** Enabled, shown at login, and in no way. */
const codesNeverNeeded: Rule = (ways) => {
  const inNoWay = (id: MethodId): boolean => !ways.exist({ holding: [id] });
  // A heavier method can stand in for a lighter one, so without a reading one question is enough.
  const suspects = ways.reading === 'any-order' ? lightestOf(ways) : ways.enabled;
  return suspects.some(inNoWay)
    ? () => ({ methods: ways.enabled.filter(inNoWay), mark: 'I' })
    : null;
};

const passkeyOffByOne: Rule = (ways) =>
  passkeyMargin(ways) === -1
    ? () => ({
        combination: combinationOf(ways.policy, ['passkey']),
        methods: ['passkey'],
        mark: 'I',
      })
    : null;

const passkeyUnderLevel: Rule = (ways) =>
  passkeyMargin(ways) < -1 && ways.exist({ holding: ['passkey'] })
    ? () => ({
        combination: ways.first({ holding: ['passkey'] }),
        methods: ['passkey'],
        mark: 'I',
      })
    : null;

/** The password is reset through the mailbox that also gets the code (KPN 2024, inferred). */
const sharedMailbox: Rule = (ways) => {
  const both = ['credentials', 'email'];
  const { points, margin } = combinationOf(ways.policy, both);
  const [credentials, email] = both.map(ways.points);
  return margin >= 0 && margin < Math.min(credentials ?? 0, email ?? 0) && points > 0
    ? () => ({ combination: combinationOf(ways.policy, both), methods: both, mark: 'I' })
    : null;
};

/**
 * NIST SP 800-63B-4 §3.2.9: who offers a restricted authenticator also offers one that is not, at
 * the same level. Email is no authenticator, and Ubiqu's claim does not count while nobody has
 * verified it.
 */
const restrictedSmsWithoutAlternative: Rule = (ways) => {
  const restricted = knownMethods.filter((facts) => facts.restricted).map(({ id }) => id);
  const used = restricted.filter((id) => ways.exist({ holding: [id] }));
  if (used.length === 0) return null;
  if (soundAal2.some((holding) => ways.exist({ holding, without: restricted }))) return null;
  return () => ({
    combination: ways.first({ holding: used.slice(0, 1) }),
    methods: used,
    mark: 'I',
  });
};

/** NIST SP 800-63B-4 §2.2.2: at AAL2 a phishing-resistant option is offered. */
const noPhishingResistantWay: Rule = (ways) => {
  const resistant = knownMethods.filter((facts) => facts.phishingResistant).map(({ id }) => id);
  return resistant.some((id) => ways.exist({ holding: [id] }))
    ? null
    : () => ({ combination: ways.first(), methods: resistant, mark: 'I' });
};

export const warningRules: Readonly<Record<WarningCode, Rule>> = {
  'locked-out': lockedOut,
  'single-factor': singleFactor,
  'way-without-password': wayWithoutPassword,
  'upgrade-trap': upgradeTrap,
  'codes-never-needed': codesNeverNeeded,
  'passkey-off-by-one': passkeyOffByOne,
  'passkey-under-level': passkeyUnderLevel,
  'shared-mailbox': sharedMailbox,
  'restricted-sms-without-alternative': restrictedSmsWithoutAlternative,
  'no-phishing-resistant-way': noPhishingResistantWay,
};

/** Enabled methods that come on top of Credentials or Passkey; custom ones included. */
export function codesOf({ enabled }: Ways): readonly MethodId[] {
  return enabled.filter((id) => !firstMethods.includes(id));
}

/** Sets of known methods that make AAL2 with neither a restricted nor an unverified member. */
export const soundAal2: readonly (readonly MethodId[])[] = (() => {
  const sound = knownMethods.filter((facts) => !facts.restricted && !facts.unverified);
  const knows = sound.filter(({ factors }) => factors.length === 1 && factors[0] === 'knows');
  const has = sound.filter(({ factors }) => factors.length === 1 && factors[0] === 'has');
  return [
    ...sound.filter(({ factors }) => factors.length > 1).map(({ id }) => [id]),
    ...knows.flatMap((a) => has.map((b) => [a.id, b.id])),
  ];
})();

function lightestOf({ enabled, points }: Ways): readonly MethodId[] {
  const fewest = Math.min(...enabled.map(points));
  return enabled.filter((id) => points(id) === fewest).slice(0, 1);
}

function passkeyMargin(ways: Ways): number {
  const points = ways.points('passkey');
  return points === 0 ? 0 : points - ways.policy.requiredLevel;
}
