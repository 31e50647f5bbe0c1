import type { IconName } from './icon-outlines.ts';

/** One thing that a menu offers. */
export interface MenuItem {
  readonly label: string;
  /** Sentence under the label. */
  readonly detail?: string;
  readonly icon?: IconName;
  readonly run: () => void;
}
