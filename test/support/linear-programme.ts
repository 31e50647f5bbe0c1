import type { Model } from 'yalps';

import type { Wish } from '../../lib/policy/index.ts';

/** The least total of points that meets a wish, as an integer programme with a row for each line. */
export function linearProgramme(wish: Wish): Model {
  const level = 'requiredLevel';
  const variables = Object.fromEntries(
    [...wish.methods, level].map((field): [string, Record<string, number>] => [
      field,
      { total: field === level ? 0 : 1, [`most ${field}`]: 1 },
    ]),
  );
  const constraints: Record<string, { min?: number; max?: number; equal?: number }> = {};
  for (const field of Object.keys(variables)) {
    const pinned = wish.pin[field];
    constraints[`most ${field}`] = pinned === undefined ? { max: 1000 } : { equal: pinned };
  }
  const row = (
    name: string,
    members: readonly string[],
    bound: { min: number } | { max: number },
  ) => {
    constraints[name] = bound;
    const coefficients = [...members.map((field) => [field, 1] as const), [level, -1] as const];
    for (const [field, coefficient] of coefficients) {
      variables[field] = { ...variables[field], [name]: coefficient };
    }
  };
  [...wish.accept, wish.methods].forEach((members, index) =>
    row(`accept ${index}`, members, { min: 0 }),
  );
  [...wish.reject, []].forEach((members, index) => row(`reject ${index}`, members, { max: -1 }));
  return {
    direction: 'minimize',
    objective: 'total',
    constraints,
    variables,
    integers: Object.keys(variables),
  };
}
