import { methodFacts, type MethodId, type Policy } from '../policy/index.ts';
import { type Population, type UserGroup, userCount } from './population.ts';
import {
  fixesOf,
  type Outcome,
  outcomeOf,
  outcomes,
  populationPoints,
  type PopulationPoints,
} from './user-outcome.ts';
import { waysWithin } from './user-ways.ts';

/** How many users have each outcome; the four are disjoint and add up to `users`. */
export type OutcomeCounts = Readonly<Record<Outcome, number>> & { readonly users: number };

/** How many users one fix makes ready. */
export interface Fix {
  readonly method: MethodId;
  /** Users who are not ready and would surely be, with this method and nothing else. */
  readonly users: number;
}

/** What happens while one method is down for everybody. */
export interface Outage {
  readonly method: MethodId;
  /** Users who are ready, and would not be. */
  readonly users: number;
}

/** What a policy means for a population. All counts leave inactive accounts out. */
export interface Readiness {
  readonly all: OutcomeCounts;
  /** The same users, by kind. */
  readonly admins: OutcomeCounts;
  readonly breakGlass: OutcomeCounts;
  /** The largest effect first. */
  readonly fixes: readonly Fix[];
  readonly outages: readonly Outage[];
  /** Ready users with one way only. */
  readonly singleWay: number;
  /** Ready users who need an SMS, or a mail, in every one of their ways. */
  readonly smsOnly: number;
  readonly mailOnly: number;
  /** Ready users none of whose ways resists phishing. */
  readonly notPhishingResistant: number;
}

/**
 * Says who can log in under a policy.
 *
 * Cost: that of the population's groups, however many users they hold.
 */
export function readiness(policy: Policy, population: Population): Readiness {
  const points = populationPoints(policy, population.methods);
  const { groups, methods } = population;
  const resistant = setOf(methods, (id) => methodFacts(id).phishingResistant);
  const sms = setOf(methods, (id) => id === 'sms');
  const mail = setOf(methods, (id) => id === 'email');
  const fixes = methods.map(() => 0);
  const outages = methods.map(() => 0);
  const special = { singleWay: 0, smsOnly: 0, mailOnly: 0, notPhishingResistant: 0 };
  for (const { has, unknown, users } of groups) {
    if (outcomeOf(points, has, unknown) !== 'ready') {
      for (const index of fixesOf(points, has)) fixes[index] = (fixes[index] ?? 0) + users;
      continue;
    }
    const ways = waysWithin(points, has);
    if (ways.length === 1) special.singleWay += users;
    if (ways.every((way) => way & sms)) special.smsOnly += users;
    if (ways.every((way) => way & mail)) special.mailOnly += users;
    if (!ways.some((way) => way & resistant)) special.notPhishingResistant += users;
    methods.forEach((_, index) => {
      if (ways.every((way) => way & (1 << index))) outages[index] = (outages[index] ?? 0) + users;
    });
  }
  return {
    all: counted(points, groups),
    admins: counted(
      points,
      groups.filter(({ kind }) => kind === 'admin'),
    ),
    breakGlass: counted(
      points,
      groups.filter(({ kind }) => kind === 'break-glass'),
    ),
    fixes: ordered(methods, fixes),
    outages: ordered(methods, outages),
    ...special,
  };
}

/** Who goes from which outcome to which, when one policy takes another's place. */
export interface ReadinessChange {
  /** `flow[before][after]` users; they add up to all of them. */
  readonly flow: Readonly<Record<Outcome, Readonly<Record<Outcome, number>>>>;
  /** Ready before and rejected now. */
  readonly losesAccess: number;
  /** Ready before and not to be told now. */
  readonly mayLose: number;
  /** Not ready before and ready now. */
  readonly gainsAccess: number;
}

/** Compares what two policies mean for the same population. */
export function readinessChange(
  before: Policy,
  after: Policy,
  { groups, methods }: Population,
): ReadinessChange {
  const [was, is] = [populationPoints(before, methods), populationPoints(after, methods)];
  const none = (): Record<Outcome, number> => ({
    ready: 0,
    'cannot-tell': 0,
    'one-fix-away': 0,
    'locked-out': 0,
  });
  const flow = {
    ready: none(),
    'cannot-tell': none(),
    'one-fix-away': none(),
    'locked-out': none(),
  };
  for (const { has, unknown, users } of groups) {
    flow[outcomeOf(was, has, unknown)][outcomeOf(is, has, unknown)] += users;
  }
  return {
    flow,
    losesAccess: flow.ready['one-fix-away'] + flow.ready['locked-out'],
    mayLose: flow.ready['cannot-tell'],
    gainsAccess: flow['cannot-tell'].ready + flow['one-fix-away'].ready + flow['locked-out'].ready,
  };
}

function counted(points: PopulationPoints, groups: readonly UserGroup[]): OutcomeCounts {
  const counts: Record<Outcome, number> = Object.fromEntries(
    outcomes.map((outcome) => [outcome, 0]),
  ) as Record<Outcome, number>;
  for (const { has, unknown, users } of groups) counts[outcomeOf(points, has, unknown)] += users;
  return { ...counts, users: userCount({ groups }) };
}

function setOf(methods: readonly MethodId[], holds: (id: MethodId) => boolean): number {
  return methods.reduce((set, id, index) => (holds(id) ? set | (1 << index) : set), 0);
}

function ordered(methods: readonly MethodId[], users: readonly number[]): readonly Fix[] {
  return methods
    .map((method, index) => ({ method, users: users[index] ?? 0 }))
    .filter((fix) => fix.users > 0)
    .sort((a, b) => b.users - a.users);
}
