import '../../components/ui/base.css';

import { mount } from 'svelte';

import { afterFirstPaint } from '../../lib/state/after-first-paint.ts';
import { Router } from '../../lib/state/router.svelte.ts';
import { createSimulator } from '../../lib/state/simulator.ts';
import App from './App.svelte';
import { pages } from './pages.ts';

const simulator = createSimulator(pageStorage());

const target = document.getElementById('app');
if (target) {
  const [first, ...others] = pages;
  const ids = [first.id, ...others.map(({ id }) => id)] as const;
  const router = new Router(ids, (link) => simulator.scenarios.openLink(link));
  mount(App, { target, props: { simulator, router } });
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
