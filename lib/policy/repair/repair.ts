import type { ChangedCombination } from '../change-list.ts';
import { compareAcceptance } from '../compare-acceptance.ts';
import { type FieldChange, fieldChanges, levelField } from '../field-changes.ts';
import { demandsOf } from '../goal/demands.ts';
import { type Line, lineOf } from '../goal/line.ts';
import type { Alternatives, Found } from '../goal/minimise.ts';
import { nearest } from '../goal/nearest.ts';
import { methodFacts } from '../known-methods.ts';
import { limits, type MethodId, type Policy } from '../policy.ts';
import { raisedByReading } from '../raised-codes.ts';
import type { Reading } from '../reading.ts';
import type { WarningCode } from '../warning.ts';
import { waysOf } from '../ways.ts';
import { lacking } from './lacking.ts';
import { openingDemands } from './opening.ts';
import { type Remedy, remediesOf } from './remedy.ts';
import { exactMethods } from './ways-out.ts';

/** What to type instead, so that a warning ends. */
export interface Repair {
  readonly code: WarningCode;
  /** In the order of the page, the required level last: points first is the safe order. */
  readonly changes: readonly FieldChange[];
  readonly policy: Policy;
  /** The smallest combinations that pass from then on and did not before. */
  readonly opens: readonly ChangedCombination[];
  /** Whether no smaller edit does it; else it is the smallest that was found. */
  readonly proven: boolean;
}

/** What a search may be told. */
export interface RepairOptions {
  /** Asked now and then; after a no the best so far counts. */
  readonly keepGoing?: () => boolean;
}

/** How many parts a search looks at before the best so far counts: about a second at 8 methods. */
const patience = 10_000;

/** The repairs of what a policy raises under a reading, gravest first. */
export function repairsOf(
  policy: Policy,
  reading: Reading,
  options: RepairOptions = {},
): readonly Repair[] {
  return (raisedByReading(policy).get(reading) ?? []).flatMap(
    (code) => repairOf(policy, reading, code, options) ?? [],
  );
}

/**
 * The smallest edit that ends a warning: the fewest fields, then the least sum of changes, then the
 * first fields of the page, then the lowest numbers.
 *
 * It ends the warning under every reading that raises it, leaves a way in, brings up no other trap
 * and opens nothing but what the warning finds missing. Only where no numbers do that may it open
 * other ways. The search is cut short where it grows too long, seldom up to 8 methods, Passkey
 * included; the repair then says that a smaller one may exist.
 *
 * @returns `null` where no numbers end the warning, or none were found in time
 */
export function repairOf(
  policy: Policy,
  reading: Reading,
  code: WarningCode,
  { keepGoing = () => true }: RepairOptions = {},
): Repair | null {
  const from = withPasskey(policy);
  const remedies = remediesOf(code, waysOf(policy, reading), idsOf(from));
  const alternatives = lacking(code, raisedByReading(policy), (point) => policyAt(from, point));
  const best = (among: readonly Remedy[]): Found => {
    let parts = 0;
    const goOn = () => parts++ < patience && keepGoing();
    return among
      .map((remedy) => smallest(from, remedy, alternatives, goOn))
      .reduce((a, b) => better(from, a, b), { best: null, proven: true, bound: Infinity });
  };
  const strict = best(remedies);
  const found =
    strict.best === null ? best(remedies.map(({ wanted }) => ({ wanted, mayOpen: [[]] }))) : strict;
  if (found.best === null) return null;
  const changed = withoutIdle(policyAt(from, found.best.point), policy);
  return {
    code,
    changes: fieldChanges(policy, changed),
    policy: changed,
    opens: smallestOf(compareAcceptance(policy, changed).newlyAccepted.items),
    proven: strict.proven && found.proven && from.methods.length <= exactMethods,
  };
}

/** The smallest edit that a remedy allows. */
function smallest(
  from: Policy,
  { wanted, mayOpen }: Remedy,
  alternatives: Alternatives,
  keepGoing: () => boolean,
): Found {
  const methods = idsOf(from);
  const line = (must: Line['must'], members: readonly MethodId[]) =>
    lineOf(
      must,
      members.map((id) => methods.indexOf(id)),
    );
  const lines = demandsOf([
    line('accept', methods),
    ...wanted.map(({ must, members }) => line(must, members)),
  ]);
  const openings = openingDemands(from, mayOpen);
  const task = {
    fields: [...methods, levelField],
    demands: {
      missed: (point: Float64Array) => [...lines.missed(point), ...openings.missed(point)],
    },
    pins: new Array<null>(methods.length + 1).fill(null),
    alike: () => [],
    alternatives,
  };
  return nearest(task, numbersOf(from), keepGoing);
}

/** The one that is smaller, as {@link repairOf} counts; the first of equal ones. */
function better(from: Policy, a: Found, b: Found): Found {
  const proven = a.proven && b.proven;
  if (a.best === null || b.best === null) return { ...(a.best === null ? b : a), proven };
  const [first, second] = [sizeOf(from, a.best.point), sizeOf(from, b.best.point)];
  const differing = first.findIndex((value, index) => value !== second[index]);
  const isLess = (second[differing] ?? 0) < (first[differing] ?? 0);
  return { ...(isLess ? b : a), proven };
}

function sizeOf(from: Policy, point: ArrayLike<number>): readonly number[] {
  const changes = numbersOf(from).map((value, field) => Math.abs((point[field] ?? 0) - value));
  return [
    changes.filter((change) => change > 0).length,
    changes.reduce((sum, change) => sum + change, 0),
    ...changes.map((change) => (change > 0 ? 0 : 1)),
    ...Array.from(point),
  ];
}

function numbersOf({ methods, requiredLevel }: Policy): readonly number[] {
  return [...methods.map(({ points }) => points), requiredLevel];
}

function policyAt({ methods }: Policy, point: ArrayLike<number>): Policy {
  return {
    requiredLevel: point[methods.length] ?? 0,
    methods: methods.map((method, index) => ({ ...method, points: point[index] ?? 0 })),
  };
}

/** Many a repair needs Passkey, so it takes part; it joins the policy only with points. */
function withPasskey(policy: Policy): Policy {
  const { methods } = policy;
  if (methods.length >= limits.methods || methods.some(({ id }) => id === 'passkey')) return policy;
  const { id, label } = methodFacts('passkey');
  return { ...policy, methods: [...methods, { id, label, points: 0 }] };
}

function withoutIdle(changed: Policy, before: Policy): Policy {
  const had = new Set(idsOf(before));
  return {
    ...changed,
    methods: changed.methods.filter(({ id, points }) => had.has(id) || points > 0),
  };
}

/** Those that hold no other one. */
function smallestOf(all: readonly ChangedCombination[]): readonly ChangedCombination[] {
  const within = (inner: ChangedCombination, { members }: ChangedCombination) =>
    inner.members.length < members.length && inner.members.every((id) => members.includes(id));
  return all.filter((each) => !all.some((other) => within(other, each)));
}

function idsOf({ methods }: Policy): readonly MethodId[] {
  return methods.map(({ id }) => id);
}
