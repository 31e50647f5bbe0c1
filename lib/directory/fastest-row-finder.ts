import type { RowFinder } from './row-finder.ts';
import { RowScanner } from './row-scanner.ts';
import { WideRowFinder } from './wide-row-finder.ts';

/**
 * The fastest finder that there is here.
 *
 * @param delimiter - its byte
 * @param wanted - column indices; the position in this list is the cell's slot
 * @param width - how many columns the header has
 */
export function fastestRowFinder(
  delimiter: number,
  wanted: readonly number[],
  width: number,
): RowFinder {
  return WideRowFinder.make(delimiter, wanted, width) ?? new RowScanner(delimiter, wanted, width);
}
