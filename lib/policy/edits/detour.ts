import { type Field, type FieldChange, levelField } from '../field-changes.ts';
import { limits } from '../policy.ts';
import { cap, type Journey, type Parts, partsOf, sumsOf, typed, valueOf } from './journey.ts';

/** One field that takes a value on the way which it does not keep. */
export interface Detour {
  readonly field: Field;
  readonly via: number;
  /** Every change in a safe order; the field is typed twice. */
  readonly changes: readonly FieldChange[];
}

/** Values as bits: bit v is set where the value v will do. */
type Values = bigint;

/** Where the field stands: as before, on the detour, as afterwards. */
type Phase = 0 | 1 | 2;

/**
 * The detour with the least way for its field; of equal ones the first field of the page.
 *
 * Cost: for each field at most 2^changes × 2^methods that change; states that no safe order comes by are
 * passed over.
 */
export function detourOf(journey: Journey): Detour | null {
  const fields = [...journey.methods.map(({ id }) => id), levelField];
  let best: (Detour & { readonly way: number }) | null = null;
  for (const field of fields) {
    const found = detourThrough(journey, field);
    if (found !== null && (best === null || found.way < best.way)) best = found;
  }
  return best === null ? null : { field: best.field, via: best.via, changes: best.changes };
}

function detourThrough(journey: Journey, field: Field) {
  const from = valueOf(journey.before, field);
  const to = valueOf(journey.after, field);
  const rest = journey.changes.filter((change) => change.field !== field);
  const { safe, reached } = safeStates(safeValues(journey, field, rest), rest.length, from, to);
  const via = leastDetour(reached, from, to);
  if (via === null) return null;
  const changes = orderThrough(safe, rest, { field, from, via, to });
  return { field, via, changes, way: Math.abs(via - from) + Math.abs(to - via) };
}

/** Tells for a set of other changes the values of the field that neither lose nor open anything. */
function safeValues(
  journey: Journey,
  field: Field,
  rest: readonly FieldChange[],
): (done: number) => Values {
  const isLevel = field === levelField;
  const parts = partsOf(journey, isLevel ? undefined : field);
  const demands = demandsOf(parts);
  return (done) => {
    const values = new Map<Field, number>(
      rest
        .filter((_change, index) => (done >> index) & 1)
        .map((change) => [change.field, change.to]),
    );
    // Without the field's own points: they are what is asked for.
    const state = typed(journey.before, isLevel ? values : values.set(field, 0));
    const points = new Map(state.methods.map((method) => [method.id, method.points]));
    const sums = sumsOf(parts.moving, (id) => points.get(id) ?? 0);
    return isLevel
      ? safeLevels(sums, demands)
      : safePoints(sums, demands, state.requiredLevel, 2 ** parts.moving.indexOf(field));
  };
}

/** By set of moving methods: the least sum of others with which it has to pass, the most with which not. */
interface PartDemands {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/** Stands for no sum at all. */
const none = -1_000_000;

function demandsOf({ below, needsBoth, needsEither }: Parts): PartDemands {
  const from = new Int32Array(cap + 1).fill(cap);
  const under = new Int32Array(cap + 1).fill(none);
  for (let sum = cap - 1; sum >= 0; sum--) {
    from[sum] = below[sum + 1] === below[sum] ? (from[sum + 1] ?? cap) : sum;
  }
  for (let sum = 1; sum <= cap; sum++) {
    under[sum] = below[sum] === below[sum - 1] ? (under[sum - 1] ?? none) : sum - 1;
  }
  return {
    least: needsBoth.map((missing) => from[missing] ?? cap),
    most: needsEither.map((missing) => under[missing] ?? none),
  };
}

/** The level may not exceed what has to pass, nor lie within what must not. */
function safeLevels(sums: Int32Array, { least, most }: PartDemands): Values {
  let low: number = limits.requiredLevel.min;
  let high: number = limits.requiredLevel.max;
  for (let set = 0; set < sums.length && low <= high; set++) {
    const sum = sums[set] ?? 0;
    high = Math.min(high, sum + (least[set] ?? 0));
    low = Math.max(low, sum + (most[set] ?? 0) + 1);
  }
  return between(low, high);
}

/** The points must make up what is missing, and not what must stay missing. */
function safePoints(
  sums: Int32Array,
  { least, most }: PartDemands,
  level: number,
  own: number,
): Values {
  let low: number = limits.points.min;
  let high: number = limits.points.max;
  for (let set = 0; set < sums.length && low <= high; set++) {
    const missing = level - (sums[set] ?? 0);
    const mustAdd = missing - (least[set] ?? 0);
    const mayAdd = missing - 1 - (most[set] ?? 0);
    if ((set & own) !== 0) {
      low = Math.max(low, mustAdd);
      high = Math.min(high, mayAdd);
    } else if (mustAdd > 0 || mayAdd < 0) return 0n;
  }
  return between(low, high);
}

function between(low: number, high: number): Values {
  return low > high ? 0n : ((1n << BigInt(high - low + 1)) - 1n) << BigInt(low);
}

const has = (values: Values, value: number): boolean => ((values >> BigInt(value)) & 1n) === 1n;

interface SafeStates {
  /** By set of other changes the values that do; none where no safe order comes by. */
  readonly safe: readonly Values[];
  /** The detour values with which every change can be typed, safe at every step. */
  readonly reached: Values;
}

function safeStates(
  safeValuesAt: (done: number) => Values,
  changes: number,
  from: number,
  to: number,
): SafeStates {
  const safe: Values[] = [];
  const before: boolean[] = [];
  const onDetour: Values[] = [];
  const after: Values[] = [];
  for (let done = 0; done < 2 ** changes; done++) {
    let [still, turned, returned] = [done === 0, 0n, 0n];
    for (let left = done; left !== 0; left &= left - 1) {
      const earlier = done ^ (left & -left);
      still ||= before[earlier] ?? false;
      turned |= onDetour[earlier] ?? 0n;
      returned |= after[earlier] ?? 0n;
    }
    const values = still || turned !== 0n || returned !== 0n ? safeValuesAt(done) : 0n;
    safe.push(values);
    before.push(still && has(values, from));
    onDetour.push(values & (before[done] === true ? -1n : turned));
    after.push(has(values, to) ? returned | (onDetour[done] ?? 0n) : 0n);
  }
  return { safe, reached: after.at(-1) ?? 0n };
}

function leastDetour(values: Values, from: number, to: number): number | null {
  let best: number | null = null;
  const way = (value: number) => Math.abs(value - from) + Math.abs(to - value);
  for (let value = 0; value < cap; value++) {
    if (value === from || value === to || !has(values, value)) continue;
    if (best === null || way(value) < way(best)) best = value;
  }
  return best;
}

interface Turn {
  readonly field: Field;
  readonly from: number;
  readonly via: number;
  readonly to: number;
}

/** The order with this detour: other fields first, in the order of the page, as long as that is safe. */
function orderThrough(
  safe: readonly Values[],
  rest: readonly FieldChange[],
  { field, from, via, to }: Turn,
): readonly FieldChange[] {
  const all = safe.length - 1;
  const values = [from, via, to] as const;
  const dead = new Set<string>();
  const onwards = (phase: Phase, done: number): readonly FieldChange[] | null => {
    if (phase === 2 && done === all) return [];
    const key = `${phase} ${done}`;
    if (dead.has(key)) return null;
    for (const [index, change] of rest.entries()) {
      const next = done | (1 << index);
      if (next === done || !has(safe[next] ?? 0n, values[phase])) continue;
      const further = onwards(phase, next);
      if (further !== null) return [change, ...further];
    }
    if (phase < 2) {
      const next = (phase + 1) as Phase;
      const further = has(safe[done] ?? 0n, values[next]) ? onwards(next, done) : null;
      if (further !== null) {
        return [{ field, from: values[phase], to: values[next] }, ...further];
      }
    }
    dead.add(key);
    return null;
  };
  return onwards(0, 0) ?? [];
}
