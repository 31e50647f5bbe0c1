import type { EntryId } from './model/entry.ts';
import { property } from './model/json.ts';
import { newId } from './random.ts';
import { type SealedRecord, sideBySide } from './sealed-record.ts';

/**
 * A row of the database: sealed records side by side, each with its own nonce and tag. Writing a row
 * costs the browser more than encrypting a record, so ten thousand rows would take longer than
 * everything else; a damaged row costs no more than its own records.
 */
export interface PageRow {
  readonly id: string;
  readonly records: readonly SealedRecord[];
}

/** Which records are in which row, as the index says. */
export type PageMap = readonly (readonly [pageId: string, ids: readonly EntryId[]])[];

/** What becomes of one row. */
export interface PageChange {
  readonly id: string;
  /** Whether there is no such row yet. */
  readonly isNew: boolean;
  /** New records, and those that replace the ones of the same name. */
  readonly put: SealedRecord[];
  readonly drop: Set<EntryId>;
}

const recordsPerPage = 50;

/** Finds a place for each record that is to be written or removed. */
export function planPages(
  pages: PageMap,
  put: readonly SealedRecord[],
  remove: readonly EntryId[],
): { readonly pages: PageMap; readonly changes: readonly PageChange[] } {
  const stored = new Set(pages.map(([page]) => page));
  const ids = new Map(pages.map(([page, held]) => [page, new Set(held)]));
  const homes = new Map(pages.flatMap(([page, held]) => held.map((id) => [id, page])));
  const changes = new Map<string, PageChange>();
  const changeOf = (page: string): PageChange => {
    const isNew = !stored.has(page);
    const change = changes.get(page) ?? { id: page, isNew, put: [], drop: new Set() };
    changes.set(page, change);
    return change;
  };
  for (const id of remove) {
    const home = homes.get(id);
    if (home === undefined) continue;
    changeOf(home).drop.add(id);
    ids.get(home)?.delete(id);
  }
  let last = pages.at(-1)?.[0] ?? '';
  for (const record of put) {
    let home = homes.get(record.id);
    if (home === undefined) {
      if ((ids.get(last)?.size ?? recordsPerPage) >= recordsPerPage) {
        last = newId();
        ids.set(last, new Set());
      }
      home = last;
      ids.get(home)?.add(record.id);
    }
    changeOf(home).put.push(record);
  }
  const kept = [...ids].filter(([, held]) => held.size > 0);
  return {
    pages: kept.map(([page, held]) => [page, [...held]] as const),
    changes: [...changes.values()],
  };
}

/** A row after a change; null when nothing is left of it. */
export function changedRow(row: unknown, { id, put, drop }: PageChange): PageRow | null {
  const replaced = new Set(put.map((record) => record.id));
  const kept = recordsIn(row).filter((record) => {
    const name = String(property(record, 'id'));
    return !replaced.has(name) && !drop.has(name);
  });
  const records = [...kept, ...put];
  return records.length === 0 ? null : pageRow(id, records);
}

/** A row with a buffer of its own, so that nothing is written of what was there before. */
export const pageRow = (id: string, records: readonly unknown[]): PageRow => ({
  id,
  // One that is damaged is written as it was found.
  records: sideBySide(records) as readonly SealedRecord[],
});

/** The records of a stored row; none where it is no page. */
export function recordsIn(row: unknown): readonly unknown[] {
  const records = property(row, 'records');
  return Array.isArray(records) ? records : [];
}

/** Which records are in which row, as the rows themselves say. */
export function pagesOf(rows: readonly unknown[]): PageMap {
  return rows.flatMap((row) => {
    const ids = recordsIn(row).map((record) => String(property(record, 'id')));
    return ids.length === 0 ? [] : [[String(property(row, 'id')), ids] as const];
  });
}
