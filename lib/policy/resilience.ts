import type { EnabledMethods } from './enabled-methods.ts';

/**
 * The largest k such that any k enabled methods can fail with some way left: the worst that can
 * happen is the loss of the k with the most points.
 *
 * @returns `null` where there is no way to begin with
 */
export function resilience({ weights, level, total }: EnabledMethods): number | null {
  let left = total;
  let lost = -1;
  for (const weight of weights) {
    if (left < level) break;
    left -= weight;
    lost++;
  }
  return lost < 0 ? null : lost;
}
