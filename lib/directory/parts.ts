/**
 * The room's second face: what a reader of a part of a file needs, and no more. A worker that loads
 * the whole room starts when the others are nearly done.
 */
export { ChunkedRows } from './chunked-rows.ts';
export { fastestRowFinder } from './fastest-row-finder.ts';
export { type CountingChoices, openReader } from './open-reader.ts';
export { type RowFinder } from './row-finder.ts';
export { type RowReader } from './row-reader.ts';
export { type SegmentEdges, SegmentSink } from './segment.ts';
export { type Table } from './table.ts';
export { type DirectoryCounts, Tally } from './tally.ts';
