import type { IconName } from '../ui/icon-outlines.ts';

/** A page that the rail leads to. */
export interface RailItem {
  readonly id: string;
  readonly title: () => string;
  readonly icon: IconName;
}
