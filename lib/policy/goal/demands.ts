import type { Line } from './line.ts';

/** What numbers have to do, asked at one point after the other. */
export interface Demands {
  /** Lines that the point misses: of either kind the one missed by most, so none exactly if all are met. */
  readonly missed: (point: Point) => readonly Line[];
}

/** Numbers that may yet be fractions: points by method, then the level. */
export type Point = Float64Array;

/** Far below what a fraction of whole numbers can miss, far above what rounding makes of it. */
export const tolerance = 1e-6;

/** The demands of a list of lines. */
export function demandsOf(lines: readonly Line[]): Demands {
  return {
    missed: (point) => {
      const level = point[point.length - 1] ?? 0;
      let lightest: Line | undefined;
      let least = level - tolerance;
      let heaviest: Line | undefined;
      let most = level - 1 + tolerance;
      for (const line of lines) {
        let sum = 0;
        for (const member of line.members) sum += point[member] ?? 0;
        if (line.must === 'accept') {
          if (sum < least) {
            least = sum;
            lightest = line;
          }
        } else if (sum > most) {
          most = sum;
          heaviest = line;
        }
      }
      return [lightest, heaviest].filter((line) => line !== undefined);
    },
  };
}
