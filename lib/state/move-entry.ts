import type { Entry, EntryId } from '../vault/model/entry.ts';
import type { EntryGroup } from './arrange-entries.ts';

/**
 * The order of all entries after one has changed places with its neighbour among those that are shown
 * with it.
 *
 * @param by - towards the first or the last
 * @returns null where there is no neighbour on that side
 */
export function movedOrder(
  entries: readonly Entry[],
  groups: readonly EntryGroup[],
  entry: Entry,
  by: 1 | -1,
): readonly EntryId[] | null {
  const shown = groups.find((group) => group.entries.includes(entry))?.entries ?? [];
  const other = shown[shown.indexOf(entry) + by];
  if (!other) return null;
  return entries.map(({ id }) => (id === entry.id ? other.id : id === other.id ? entry.id : id));
}
