import type { MethodId, Policy } from '../policy/index.ts';
import type { AnswerReason } from './answer.ts';
import { membersOf } from './population.ts';
import { outcomeOf, populationPoints } from './user-outcome.ts';
import { independentPair, waysWithin } from './user-ways.ts';
import type { YouRow } from './you-row.ts';

/**
 * Whether the acting admin may go ahead.
 *
 * - `green`: two ways that share no method, so that no single failure shuts the admin out
 * - `amber`: a way in, but one failure may take it
 * - `red`: no sure way in
 */
export type Light = 'green' | 'amber' | 'red';

/** Why the light is not green. */
export type LightReason =
  | { readonly code: 'inactive' }
  /** Nothing that the admin may have is enough. */
  | { readonly code: 'rejected' }
  /** It depends on these, of which the directory says nothing. */
  | { readonly code: 'depends-on-unknown'; readonly methods: readonly MethodId[] }
  /** Ways there are, but each of them needs these; empty where they overlap in pairs only. */
  | { readonly code: 'no-two-independent-ways'; readonly shared: readonly MethodId[] };

export interface YourReadiness {
  readonly light: Light;
  readonly reason: LightReason | null;
  /** Ways that the admin surely can walk. */
  readonly ways: readonly (readonly MethodId[])[];
  /** Methods with points that the admin lacks, and why. */
  readonly missing: readonly { readonly method: MethodId; readonly reason: AnswerReason }[];
}

/** Judges the acting admin's own row: the first thing to look at before a change. */
export function yourReadiness(
  policy: Policy,
  methods: readonly MethodId[],
  { answers, inactive }: Pick<YouRow, 'answers' | 'inactive'>,
): YourReadiness {
  const points = populationPoints(policy, methods);
  const setOf = (wanted: string): number =>
    answers.reduce((set, { answer }, index) => (answer === wanted ? set | (1 << index) : set), 0);
  const has = setOf('yes');
  const unknown = setOf('cannot-tell');
  const ways = waysWithin(points, has);
  const base = {
    ways: ways.map((way) => membersOf(methods, way)),
    missing: methods.flatMap((method, index) => {
      const found = answers[index];
      return (points.points[index] ?? 0) > 0 && found && found.answer !== 'yes'
        ? [{ method, reason: found.reason }]
        : [];
    }),
  };
  if (inactive) return { ...base, light: 'red', reason: { code: 'inactive' } };
  const outcome = outcomeOf(points, has, unknown);
  if (outcome === 'cannot-tell') {
    const doubtful = base.missing
      .filter(({ method }) => unknown & (1 << methods.indexOf(method)))
      .map(({ method }) => method);
    return { ...base, light: 'red', reason: { code: 'depends-on-unknown', methods: doubtful } };
  }
  if (outcome !== 'ready') return { ...base, light: 'red', reason: { code: 'rejected' } };
  if (independentPair(ways) !== null) return { ...base, light: 'green', reason: null };
  const shared = membersOf(
    methods,
    ways.reduce((common, way) => common & way),
  );
  return { ...base, light: 'amber', reason: { code: 'no-two-independent-ways', shared } };
}
