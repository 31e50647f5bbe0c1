import { type BitsList, leftOut, minimalBits } from './bits-list.ts';
import { type Line, lineOfBits } from './line.ts';
import { minimalMasks, tableMethods } from './truth-table.ts';

/**
 * The lines that say everything: of those that must pass the minimal ones, of those that must not the
 * maximal ones. These follow, each once.
 *
 * @param accept - combinations of so many methods, as are the rejected ones
 */
export function decisive(accept: BitsList, reject: BitsList, methods: number): readonly Line[] {
  const lines: Line[] = [];
  if (methods <= tableMethods) {
    const all = 2 ** methods - 1;
    for (const low of minimalMasks(methods, accept.low, 0)) {
      lines.push(lineOfBits('accept', { low, high: 0 }));
    }
    for (const low of minimalMasks(methods, reject.low, all)) {
      lines.push(lineOfBits('reject', { low: all ^ low, high: 0 }));
    }
    return lines;
  }
  for (const bits of minimalBits(accept)) lines.push(lineOfBits('accept', bits));
  for (const { low, high } of minimalBits(leftOut(reject))) {
    lines.push(lineOfBits('reject', { low: ~low, high: ~high }));
  }
  return lines;
}
