import type { Component } from 'svelte';

import type { TabProps } from '../../lib/state/page.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** One tab of the popup. */
export interface Tab {
  readonly id: string;
  readonly title: () => string;
  /** Loads what it shows; the settings, which open first, are there from the start. */
  readonly load?: () => Promise<{ default: Component<TabProps> }>;
}

/** The tabs in their order; with one alone, no strip of tabs is shown. */
export const tabs: readonly [Tab, ...Tab[]] = [
  { id: 'settings', title: m.shell_tab_settings },
  { id: 'codes', title: m.vault_codes, load: () => import('./CodesTab.svelte') },
  { id: 'lessons', title: m.lesson_title, load: () => import('./LessonsTab.svelte') },
];
