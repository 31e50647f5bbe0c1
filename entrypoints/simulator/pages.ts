import type { Component } from 'svelte';

import type { IconName } from '../../components/ui/icon-outlines.ts';
import { inExtension } from '../../lib/state/in-extension.ts';
import type { PageProps } from '../../lib/state/page.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** One page of the full tab, loaded when it is first opened. */
export interface Page {
  /** What the address calls it: `#/settings`. */
  readonly id: string;
  readonly title: () => string;
  readonly icon: IconName;
  readonly load: () => Promise<{ default: Component<PageProps> }>;
  /** It speaks of the draft: the scenario bar stays below it. */
  readonly showsScenario?: boolean;
  /** It works with what only an extension may do: the hosted page goes without. */
  readonly needsExtension?: boolean;
}

const simulate: Page = {
  id: 'simulate',
  title: m.shell_simulate,
  icon: 'simulate',
  load: () => import('./SimulatePage.svelte'),
  showsScenario: true,
};

/** Those after it, in the order of the rail. */
const others: readonly Page[] = [
  {
    id: 'compare',
    title: m.compare_title,
    icon: 'compare',
    load: () => import('../../components/compare/ComparePage.svelte'),
    showsScenario: true,
  },
  {
    id: 'wish',
    title: m.wish_title,
    icon: 'wish',
    load: () => import('../../components/wish/WishPage.svelte'),
    showsScenario: true,
  },
  {
    id: 'lessons',
    title: m.lesson_title,
    icon: 'lessons',
    load: () => import('./LessonsPage.svelte'),
  },
  {
    id: 'codes',
    title: m.vault_codes,
    icon: 'key',
    load: () => import('./CodesPage.svelte'),
    needsExtension: true,
  },
  {
    id: 'sites',
    title: m.sites_title,
    icon: 'site',
    load: () => import('./SitesPage.svelte'),
    needsExtension: true,
  },
  {
    id: 'users',
    title: m.users_title,
    icon: 'users',
    load: () => import('../../components/users/UsersPage.svelte'),
    showsScenario: true,
  },
  {
    id: 'settings',
    title: m.settings_title,
    icon: 'settings',
    load: () => import('./SettingsPage.svelte'),
  },
];

/** The pages that work where this runs; the first opens where the address names none. */
export const pages: readonly [Page, ...Page[]] = [
  simulate,
  ...others.filter((page) => !page.needsExtension || inExtension()),
];
