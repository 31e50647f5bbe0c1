import type { GoalResult, WishLine } from '../policy/index.ts';

/** What `goal --json` prints; `proven` and `oneIsEnough` are there only where they are false. */
export function goalJson(result: GoalResult): Readonly<Record<string, unknown>> {
  switch (result.outcome) {
    case 'found': {
      const { policy, proven } = result;
      return { achievable: true, policy, ...(proven ? {} : { proven }) };
    }
    case 'conflict': {
      const { trade, drop, oneIsEnough } = result;
      return {
        achievable: false,
        conflict: trade,
        drop: { accept: linesOf(drop, 'accept'), reject: linesOf(drop, 'reject') },
        ...(oneIsEnough ? {} : { oneIsEnough }),
      };
    }
    case 'blocked':
      return { achievable: false, blockedBy: result.fields };
    case 'undecided':
      return { achievable: null };
  }
}

function linesOf(lines: readonly WishLine[], must: WishLine['must']) {
  return lines.filter((line) => line.must === must).map(({ members }) => members);
}
