import type { EditPlan, EditStep } from '../policy/index.ts';
import { count } from './json-count.ts';

/** What `edits --json` prints: the steps to type, those of the detour where there is one. */
export function editsJson({
  safe,
  exact,
  steps,
  detour,
}: EditPlan): Readonly<Record<string, unknown>> {
  return {
    safe,
    detour: detour && { field: detour.field, via: detour.via },
    steps: (detour?.steps ?? steps).map(stepJson),
    ...(detour === null ? {} : { withoutDetour: steps.map(stepJson) }),
    ...(exact ? {} : { exact }),
  };
}

function stepJson({ field, from, to, ways, loses, opens }: EditStep) {
  return {
    field,
    from,
    to,
    accepts: ways,
    loses: loses.items,
    opens: opens.items,
    ...(loses.complete ? {} : { losesCount: count(loses.count) }),
    ...(opens.complete ? {} : { opensCount: count(opens.count) }),
  };
}
