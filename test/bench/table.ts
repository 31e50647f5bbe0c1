import { holds, type Row } from './row.ts';

const headings = ['', 'ours', 'baseline', 'ratio', 'limit', '', 'detail'];
/** Columns of numbers, which line up on the right. */
const numeric = [1, 2, 3, 4];

/** Rows as a table for a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function cellsOf(row: Row): string[] {
  const { name, unit, ours, baseline, ratio, limit, detail } = row;
  const measured = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
  return [
    name,
    measured(ours),
    baseline === null ? '' : measured(baseline),
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    limit === null
      ? ''
      : `${limit.kind === 'at-most' ? '≤' : '≥'} ${limit.bound}${limit.on === 'ratio' ? '×' : ` ${unit}`}`,
    limit === null ? '' : holds(row) ? '✓' : '✕',
    detail,
  ];
}

const padded = (cell: string, width: number, column: number): string =>
  numeric.includes(column) ? cell.padStart(width) : cell.padEnd(width);
