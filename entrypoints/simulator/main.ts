import '../../components/ui/base.css';

import { mount } from 'svelte';

import { afterFirstPaint } from '../../lib/state/after-first-paint.ts';
import { createSimulator } from '../../lib/state/simulator.ts';
import App from './App.svelte';

const simulator = createSimulator(pageStorage());

const target = document.getElementById('app');
if (target) {
  mount(App, { target, props: simulator });
  afterFirstPaint(() => void simulator.scenarios.watch());
}

/** A hosted page may run where the browser refuses storage: then nothing is remembered. */
function pageStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
