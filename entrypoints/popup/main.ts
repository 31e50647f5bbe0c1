import '../../components/ui/base.css';

import { mount } from 'svelte';
import { browser } from 'wxt/browser';

import type { ScenarioContent } from '../../lib/scenarios/scenario.ts';
import { shareFragment } from '../../lib/scenarios/share-link.ts';
import { afterFirstPaint } from '../../lib/state/after-first-paint.ts';
import { createSimulator } from '../../lib/state/simulator.ts';
import App from './App.svelte';

const simulator = createSimulator(localStorage);

const target = document.getElementById('app');
if (target) {
  mount(App, { target, props: { ...simulator, openFullTab } });
  afterFirstPaint(() => void simulator.scenarios.watch());
}

/** The tab finds the draft stored as it stands here; where storage fails, the address carries it. */
function openFullTab(): void {
  const { draft } = simulator;
  const carried = draft.kept ? '' : fragmentOf(draft.content);
  void browser.tabs.create({ url: browser.runtime.getURL('/simulator.html') + carried });
  close();
}

function fragmentOf(content: ScenarioContent): string {
  const fragment = shareFragment({ ...content, name: content.name || '–' });
  return fragment.ok ? fragment.value : '';
}
