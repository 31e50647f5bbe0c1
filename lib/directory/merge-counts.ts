import type { Population, UserGroup } from './population.ts';
import { type DirectoryCounts, maxListed } from './tally.ts';

/**
 * Adds up what parts of a directory come to. What needs the rows themselves (lists, duplicates) is
 * known only where there is one part.
 *
 * @param parts - of the same methods; their rejected rows already bear the right numbers
 */
export function mergedCounts(parts: readonly DirectoryCounts[]): DirectoryCounts {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const sum = (of: (part: DirectoryCounts) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const known = (of: (part: DirectoryCounts) => number | null): number | null =>
    parts.some((part) => of(part) === null) ? null : sum((part) => of(part) ?? 0);
  return {
    population: mergedPopulation(parts.map(({ population }) => population)),
    rejectedCount: sum(({ rejectedCount }) => rejectedCount),
    rejected: parts.flatMap(({ rejected }) => rejected).slice(0, maxListed),
    duplicates: known(({ duplicates }) => duplicates),
    sharedNumbers: known(({ sharedNumbers }) => sharedNumbers),
    sharedMailboxes: known(({ sharedMailboxes }) => sharedMailboxes),
    you: parts.find(({ you }) => you !== null)?.you ?? null,
    index: null,
  };
}

function mergedPopulation(parts: readonly Population[]): Population {
  const groups = new Map<string, UserGroup>();
  for (const group of parts.flatMap((part) => part.groups)) {
    const key = `${group.has}/${group.unknown}/${group.kind}`;
    groups.set(key, { ...group, users: group.users + (groups.get(key)?.users ?? 0) });
  }
  return {
    methods: parts[0]?.methods ?? [],
    groups: [...groups.values()],
    inactive: parts.reduce((sum, { inactive }) => sum + inactive, 0),
  };
}
