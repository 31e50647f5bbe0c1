import { isMethodId, type MethodId, parsePoints } from '../policy/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';

/**
 * Reads `--points credentials=20,sms=5`; the option may be given several times.
 *
 * @returns points by id in the order given; ids that nobody knows are welcome
 */
export function parsePointsOption(
  values: readonly string[],
): Result<ReadonlyMap<MethodId, number>, CliProblem> {
  const points = new Map<MethodId, number>();
  for (const entry of values.flatMap((value) => value.split(','))) {
    const equals = entry.indexOf('=');
    if (equals === -1) return fail({ code: 'bad-points-entry', entry });
    const id = entry.slice(0, equals).trim();
    if (!isMethodId(id)) return fail({ code: 'bad-method-id', id });
    if (points.has(id)) return fail({ code: 'repeated-method', id });
    const parsed = parsePoints(entry.slice(equals + 1));
    if (!parsed.ok) return fail({ code: 'bad-points', id, problem: parsed.error });
    points.set(id, parsed.value);
  }
  return ok(points);
}
