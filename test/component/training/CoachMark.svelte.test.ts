import '../../../components/ui/base.css';

import { it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import CoachMark from '../../../components/training/CoachMark.svelte';
import { eventually } from '../../integration/support/results.ts';

/** The part of the DevTools protocol that stands for the system's settings. */
interface Emulation {
  send(
    method: 'Emulation.setEmulatedMedia',
    media: { features: readonly { name: string; value: string }[] },
  ): Promise<unknown>;
}

const prefer = (value: string) =>
  (cdp() as unknown as Emulation).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value }],
  });

it.each([
  ['reduce', '0s'],
  ['no-preference', '0.12s'],
])('with %s the mark takes %s to reach its control', async (preference, seconds) => {
  await prefer(preference);
  onTestFinished(async () => {
    await prefer('');
  });
  const page = document.createElement('main');
  page.innerHTML = '<button data-control="save">Save</button>';
  document.body.append(page);
  onTestFinished(() => page.remove());
  await render(CoachMark, { within: page, control: 'save', label: 'Step 1: here' });
  await eventually(() => {
    const ring = document.querySelector('.ring');
    return ring && getComputedStyle(ring).transitionDuration.split(', ')[0];
  }).toBe(seconds);
});
