import { ChunkedRows } from './chunked-rows.ts';
import type { ColumnRole } from './column-role.ts';
import { csvLine } from './csv-line.ts';
import { fastestRowFinder } from './fastest-row-finder.ts';
import { rowPlan } from './row-plan.ts';
import type { Table } from './table.ts';
import { cellText } from './text-encoding.ts';

/**
 * Writes a table anew with the columns alone that speak of users: what is kept of an export holds no
 * password, no hash and nothing else that nobody asked for. Rows that cannot be read stay behind.
 *
 * @param write - takes the text of comma-separated values, some rows at a time
 * @returns the roles of the columns that are left, in their order
 */
export async function slimTable(
  { delimiter, header, skipBytes, stream }: Table,
  roles: readonly ColumnRole[],
  write: (text: string) => void,
): Promise<readonly ColumnRole[]> {
  const { columns } = rowPlan(roles, true);
  const kept = columns.toSorted((a, b) => a - b);
  const slots = kept.map((column) => columns.indexOf(column));
  write(csvLine(kept.map((column) => header[column] ?? '')));
  const finder = fastestRowFinder(delimiter, columns, header.length);
  const rows = new ChunkedRows(
    finder,
    {
      rows: ({ bytes, cells, first, stride, count }) => {
        let text = '';
        for (let row = 0, at = first; row < count; row++, at += stride) {
          text += csvLine(
            slots.map((slot) =>
              cellText(bytes, cells[at + 2 * slot] ?? 0, cells[at + 2 * slot + 1] ?? 0),
            ),
          );
        }
        write(text);
      },
      reject: () => undefined,
    },
    { skipRows: 1, skipBytes },
  );
  for await (const piece of stream) rows.push(piece);
  rows.end();
  return kept.map((column) => roles[column] ?? 'other');
}
