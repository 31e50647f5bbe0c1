import { editions } from './editions.ts';
import type { MethodId, Policy } from './policy.ts';
import { type Edit, edited, pointsFor } from './policy-edit.ts';
import { firstMethods } from './reading.ts';
import type { WarningCode } from './warning.ts';
import { codesOf } from './warning-rules.ts';
import type { Ways } from './ways.ts';

/** What a careful admin would try, best first. */
type Idea = (ways: Ways, methods: readonly MethodId[]) => readonly Edit[];

/**
 * Policies that may end a warning, best first; each has still to be verified.
 *
 * After the ideas for the warning come the same with idle methods switched off, and at last KPN's
 * documented two-factor standard: as it is, then without Email, which would bring up the shared mailbox.
 *
 * @param methods - those that the warning is about
 */
export function repairCandidates(
  code: WarningCode,
  ways: Ways,
  methods: readonly MethodId[],
  idle: (policy: Policy) => readonly MethodId[],
): Iterable<Policy> {
  return candidates();

  function* candidates(): Generator<Policy> {
    const tried = ideas[code](ways, methods).flatMap((edit) => edited(ways.policy, edit));
    yield* tried;
    for (const policy of tried) {
      yield* edited(policy, { points: pointsFor(idle(policy), 0) });
    }
    yield* documentedStandard(ways.policy);
  }
}

const ideas: Readonly<Record<WarningCode, Idea>> = {
  /*
   * The level at which everything together just passes: one number, and the strictest policy that
   * lets anybody in. Where that helps nobody, Credentials make up for what is missing.
   */
  'locked-out': ({ policy: { requiredLevel }, enabled, points }) => {
    const total = sum(enabled.map(points));
    const others = enabled.filter((id) => id !== 'credentials').map(points);
    return [
      ...(total > 0 && total < requiredLevel ? [{ requiredLevel: total }] : []),
      { points: { credentials: requiredLevel - sum(others) } },
      { points: { credentials: requiredLevel - Math.max(0, ...others) } },
      { points: { credentials: requiredLevel } },
      { points: { passkey: requiredLevel } },
    ];
  },

  /*
   * A code alone gets what is missing beside the password. A password alone needs a code: the level
   * rises by the lightest one, or, with no code enabled, to KPN's best practice of 2024.
   */
  'single-factor': (ways, alone) => {
    const { policy, enabled, points } = ways;
    const { requiredLevel } = policy;
    const credentials = points('credentials');
    const codes = alone.filter((id) => !firstMethods.includes(id));
    const [heaviest = 0, ...others] = enabled
      .filter((id) => id !== 'passkey')
      .map(points)
      .sort((a, b) => b - a);
    const lightest = Math.min(...others);
    return [
      ...(codes.length > 0 && credentials > 0
        ? [{ points: pointsFor(codes, requiredLevel - credentials) }]
        : []),
      ...(others.length > 0 ? [raisedTo(ways, heaviest + lightest)] : []),
      ...(others.length === 0 && credentials > 0
        ? [raisedTo(ways, credentials + 5, { sms: 5, email: 5 })]
        : []),
      raisedTo(ways, heaviest + 20, { credentials: 20 }),
    ];
  },

  /* The level, Credentials and Passkey rise together, until all codes together miss it by one. */
  'way-without-password': (ways) => {
    const { policy, points } = ways;
    const codes = codesOf(ways).map(points);
    const above = sum(codes) + 1;
    const rise = above - policy.requiredLevel;
    const credentials = points('credentials');
    const passkey = points('passkey');
    return [
      ...(credentials > 0 || passkey > 0
        ? [
            {
              requiredLevel: above,
              points: {
                ...(credentials > 0 ? { credentials: credentials + rise } : {}),
                ...(passkey > 0 ? { passkey: passkey + rise } : {}),
              },
            },
          ]
        : []),
      raisedTo(ways, above, { credentials: Math.max(credentials, above - Math.min(...codes)) }),
    ];
  },

  /* Each code gets what is missing beside the password; else the password what is missing beside a code. */
  'upgrade-trap': (ways, codes) => {
    const { policy, points } = ways;
    const credentials = points('credentials');
    const lightest = Math.min(...codes.map(points));
    return [
      { points: pointsFor(codes, policy.requiredLevel - credentials) },
      { points: { credentials: policy.requiredLevel - lightest } },
      { requiredLevel: credentials + lightest },
    ];
  },

  /* A password that suffices leaves no work for codes: the level rises. Else they get what is missing. */
  'codes-never-needed': (ways, idle) => {
    const { policy, points } = ways;
    const { requiredLevel } = policy;
    const credentials = points('credentials');
    return [
      ...(credentials >= requiredLevel
        ? [raisedTo(ways, credentials + Math.min(...idle.map(points)))]
        : []),
      ...(idle.includes('passkey') ? [{ points: { passkey: requiredLevel } }] : []),
      { points: pointsFor(idle, requiredLevel - credentials) },
      { points: pointsFor(idle, 0) },
    ];
  },

  'passkey-off-by-one': passkeyAtLevel,
  'passkey-under-level': passkeyAtLevel,

  /* Email goes; where it was the only second factor, SMS or a passkey takes its place. */
  'shared-mailbox': ({ policy: { requiredLevel }, points }) => [
    { points: { email: 0 } },
    { points: { email: 0, sms: requiredLevel - points('credentials') } },
    { points: { email: 0, passkey: requiredLevel } },
  ],

  'restricted-sms-without-alternative': passkeyAtLevel,
  'no-phishing-resistant-way': passkeyAtLevel,
};

/** KPN's two-factor standard: a passkey at the level suffices alone. */
function passkeyAtLevel({ policy: { requiredLevel } }: Ways): readonly Edit[] {
  return [{ points: { passkey: requiredLevel } }];
}

/** A higher level; a passkey that suffices goes on doing so. */
function raisedTo(
  { policy, points }: Ways,
  requiredLevel: number,
  others: Readonly<Record<MethodId, number>> = {},
): Edit {
  const passkey = points('passkey');
  const sufficed = passkey >= policy.requiredLevel;
  return {
    requiredLevel,
    points: { ...others, ...(sufficed ? { passkey: Math.max(passkey, requiredLevel) } : {}) },
  };
}

function documentedStandard(policy: Policy): readonly Policy[] {
  const standard = editions.find(({ id }) => id === 'v3-two-factor')?.policy ?? policy;
  const { requiredLevel } = standard;
  const points = Object.fromEntries([
    ...policy.methods.map(({ id }) => [id, 0] as const),
    ...entriesOf(standard),
  ]);
  return [points, { ...points, email: 0 }].flatMap((each) =>
    edited(policy, { requiredLevel, points: each }),
  );
}

function entriesOf({ methods }: Policy): readonly (readonly [MethodId, number])[] {
  return methods.map(({ id, points }) => [id, points]);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
