import type { Aim, Policy, Wish } from '../../lib/policy/index.ts';

/** How well numbers meet an aim; the first number that differs decides, less is better. */
export type Score = readonly number[];

/** Whether the policy does what the wish asks for, by looking at every line. */
export function meets(wish: Wish, { requiredLevel, methods }: Policy): boolean {
  const points = new Map(methods.map((method) => [method.id, method.points]));
  const passes = (ids: readonly string[]) =>
    [...new Set(ids)].reduce((sum, id) => sum + (points.get(id) ?? 0), 0) >= requiredLevel;
  return (
    [...wish.accept, wish.methods].every(passes) &&
    ![...wish.reject, []].some(passes) &&
    Object.entries(wish.pin).every(
      ([field, value]) => (field === 'requiredLevel' ? requiredLevel : points.get(field)) === value,
    )
  );
}

/** Every policy over the methods of the wish with these values in every field. */
export function* everyPolicy({ methods }: Wish, values: readonly number[]): Generator<Policy> {
  const fields = new Array<number>(methods.length + 1).fill(0);
  for (let number = 0; number < values.length ** fields.length; number++) {
    let rest = number;
    for (let field = 0; field < fields.length; field++) {
      fields[field] = values[rest % values.length] ?? 0;
      rest = Math.floor(rest / values.length);
    }
    const requiredLevel = fields[methods.length] ?? 0;
    if (requiredLevel === 0) continue;
    yield {
      requiredLevel,
      methods: methods.map((id, index) => ({ id, label: id, points: fields[index] ?? 0 })),
    };
  }
}

/** The score by the definition of the aim. */
export function scoreOf(wish: Wish, aim: Aim, policy: Policy): Score {
  const numbers = [...policy.methods.map(({ points }) => points), policy.requiredLevel];
  const unequal = interchangeablePairs(wish).some(([a, b]) => numbers[a] !== numbers[b]) ? 1 : 0;
  if (aim.kind !== 'near') {
    const total = policy.methods.reduce((sum, { points }) => sum + points, 0);
    return [total, unequal, policy.requiredLevel];
  }
  const before = new Map(aim.policy.methods.map(({ id, points }) => [id, points]));
  const earlier = [
    ...policy.methods.map(({ id }) => before.get(id) ?? 0),
    aim.policy.requiredLevel,
  ];
  const changes = numbers.map((value, field) => Math.abs(value - (earlier[field] ?? 0)));
  return [
    changes.filter((change) => change > 0).length,
    changes.reduce((a, b) => a + b),
    unequal,
    ...changes.map((change) => (change > 0 ? 0 : 1)),
    ...numbers,
  ];
}

export function isBetter(a: Score, b: Score): boolean {
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing !== -1 && (a[differing] ?? 0) < (b[differing] ?? 0);
}

/** Pairs of methods whose exchange leaves what passes and what fails by the wish as it is. */
function interchangeablePairs(wish: Wish): readonly (readonly [number, number])[] {
  const { methods } = wish;
  const masks = [...Array(2 ** methods.length).keys()];
  const maskOf = (ids: readonly string[]) =>
    methods.reduce((mask, id, index) => (ids.includes(id) ? mask | (1 << index) : mask), 0);
  const accept = [...wish.accept, methods].map(maskOf);
  const reject = [...wish.reject, []].map(maskOf);
  const verdict = (mask: number): string =>
    `${accept.some((line) => (line & mask) === line) ? 'pass' : ''}${reject.some((line) => (line & mask) === mask) ? 'fail' : ''}`;
  const exchange = (mask: number, a: number, b: number): number =>
    ((mask >> a) & 1) === ((mask >> b) & 1) ? mask : mask ^ ((1 << a) | (1 << b));
  return methods.flatMap((one, a) =>
    methods.slice(a + 1).flatMap((other, rest): (readonly [number, number])[] => {
      const b = a + 1 + rest;
      return wish.pin[one] === wish.pin[other] &&
        masks.every((mask) => verdict(mask) === verdict(exchange(mask, a, b)))
        ? [[a, b]]
        : [];
    }),
  );
}
