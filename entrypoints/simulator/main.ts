import '../../components/ui/base.css';

import { mount } from 'svelte';

import { afterFirstPaint } from '../../lib/state/after-first-paint.ts';
import { createSimulator } from '../../lib/state/simulator.ts';
import App from './App.svelte';

const simulator = createSimulator(pageStorage());

const target = document.getElementById('app');
if (target) {
  openSharedLink();
  mount(App, { target, props: simulator });
  addEventListener('hashchange', openSharedLink);
  afterFirstPaint(() => void simulator.scenarios.watch());
}

/** Opens the scenario that the address carries, once: reloading shows the draft, not the link. */
function openSharedLink(): void {
  if (!location.hash.startsWith('#s=')) return;
  simulator.scenarios.openLink(location.hash);
  history.replaceState(null, '', location.pathname + location.search);
}

/** A hosted page may run where the browser refuses storage: then nothing is remembered. */
function pageStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
