import type { Simulator } from './simulator.ts';

/** What each page of the full tab is given. */
export interface PageProps extends Simulator {
  /** What follows the page's id in the address: "3" in `#/lessons/3`; empty where nothing does. */
  readonly path: string;
  /** Goes to a page, whose heading takes the focus. */
  readonly navigate: (page: string, path?: string) => void;
  /** Saves the draft, on a page that shows the scenario bar; asks for a name if it has none. */
  readonly save: () => void;
}

/** What each tab of the popup is given. */
export interface TabProps extends Simulator {
  /** Opens the full tab, perhaps on one of its pages, and closes the popup. */
  readonly openFullTab: (page?: string, path?: string) => void;
}
