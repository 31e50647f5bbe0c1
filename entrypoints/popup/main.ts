import '../../components/ui/base.css';

import { mount } from 'svelte';
import { browser } from 'wxt/browser';

import type { ScenarioContent } from '../../lib/scenarios/scenario.ts';
import { shareFragment } from '../../lib/scenarios/share-link.ts';
import { afterFirstPaint } from '../../lib/state/after-first-paint.ts';
import { lastTab } from '../../lib/state/last-tab.ts';
import { hashOf } from '../../lib/state/router.svelte.ts';
import { createSimulator } from '../../lib/state/simulator.ts';
import App from './App.svelte';
import { tabs } from './tabs.ts';

const simulator = createSimulator(localStorage);

const last = lastTab(localStorage);
/** The address names a tab where the popup was opened for what is in it. */
const wanted = location.hash.slice(1) || last.read();
const opened = tabs.find(({ id }) => id === wanted) ?? tabs[0];
// The popup is put together once, with the tab in it; one that does not load is told of there.
await opened.load?.().catch(() => null);

const target = document.getElementById('app');
if (target) {
  mount(App, { target, props: { ...simulator, openFullTab, opened: opened.id, lastTab: last } });
  afterFirstPaint(() => void simulator.scenarios.watch());
}

/** The tab finds the draft stored as it stands here; where storage fails, the address carries it. */
function openFullTab(page?: string, path?: string): void {
  const { draft } = simulator;
  const asked = page === undefined ? '' : hashOf(page, path);
  const fragment = draft.kept ? asked : fragmentOf(draft.content);
  void browser.tabs.create({ url: browser.runtime.getURL('/simulator.html') + fragment });
  close();
}

function fragmentOf(content: ScenarioContent): string {
  const fragment = shareFragment({ ...content, name: content.name || '–' });
  return fragment.ok ? fragment.value : '';
}
