import '../../components/ui/base.css';

import { mount } from 'svelte';
import { browser } from 'wxt/browser';

import { afterFirstPaint } from '../../lib/state/after-first-paint.ts';
import { createSimulator } from '../../lib/state/simulator.ts';
import App from './App.svelte';

const simulator = createSimulator(localStorage);

const target = document.getElementById('app');
if (target) {
  mount(App, { target, props: { ...simulator, openFullTab } });
  afterFirstPaint(() => void simulator.scenarios.watch());
}

/** The draft is stored at each change, so that the tab finds it as it stands here. */
function openFullTab(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/simulator.html') });
  close();
}
