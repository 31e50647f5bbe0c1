import { rowParts } from './row-finder.ts';

/** Rows of good form that follow each other, as a finder left them. */
export interface RowBatch {
  /** Holds the rows until whoever was told of them returns. */
  readonly bytes: Uint8Array;
  /** Two numbers a slot: where the cell begins and ends; see {@link RowFinder.rows}. */
  readonly cells: Int32Array;
  /** Where the first row's cells begin in {@link cells}, and how much further the next row's. */
  readonly first: number;
  readonly stride: number;
  readonly count: number;
}

/** One row of a batch, as a batch of its own. */
export const oneRow = (bytes: Uint8Array, cells: Int32Array, first: number): RowBatch => ({
  ...{ bytes, cells, first, stride: 0, count: 1 },
});

/** Line on which a row of a batch begins, from 1. */
export const lineOf = ({ cells, first, stride }: RowBatch, row: number): number =>
  cells[first + row * stride + rowParts.line - rowParts.cells] ?? 0;

/** Where a row of a batch begins in {@link RowBatch.bytes}. */
export const startOf = ({ cells, first, stride }: RowBatch, row: number): number =>
  cells[first + row * stride + rowParts.start - rowParts.cells] ?? 0;
