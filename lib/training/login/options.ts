import { countsUnder, firstMethods, type MethodId, pointsOf } from '../../policy/index.ts';
import { type Login, loginLimits } from './login.ts';
import { type Holding, lackedFor } from './persona.ts';

/** An enabled method that is not completed yet. */
export interface Option {
  readonly method: MethodId;
  readonly label: string;
  readonly points: number;
  /** Points with it. */
  readonly total: number;
  /** What the persona lacks; empty where nothing is. */
  readonly lacks: readonly (Holding | 'other')[];
  /** Three wrong attempts: not again in this login. */
  readonly spent: boolean;
  readonly available: boolean;
}

/** Points of the completed methods. */
export const totalOf = (login: Login): number => pointsOf(login.policy, login.completed);

/**
 * What the login page lists, in policy order. Under `credentials-first` a login starts with one of
 * the methods that can start it.
 */
export function optionsOf(login: Login): readonly Option[] {
  const total = totalOf(login);
  const started = countsUnder(login.reading, login.completed);
  return login.policy.methods
    .filter(({ id, points }) => points > 0 && !login.completed.includes(id))
    .filter(({ id }) => started || firstMethods.includes(id))
    .map(({ id, label, points }) => {
      const lacks = lackedFor(login.persona, id);
      const spent = (login.misses[id] ?? 0) >= loginLimits.tries;
      return {
        method: id,
        label,
        points,
        total: total + points,
        lacks,
        spent,
        available: lacks.length === 0 && !spent,
      };
    });
}
