import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import Tabs from '../../../components/ui/Tabs.svelte';

const tab = (name: string) => page.getByRole('tab', { name });

it('tabs are chosen by a click or by arrows, and Tab passes over those not chosen', async () => {
  const chosen = vi.fn();
  const tabs = [
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
    { id: 'three', title: 'Three' },
  ];
  const strip = await render(Tabs, {
    name: 'Parts',
    tabs,
    current: 'one',
    panel: 'panel',
    onchange: chosen,
  });
  await expect.element(tab('One')).toHaveAttribute('aria-selected', 'true');
  await tab('Two').click();
  expect(chosen).toHaveBeenLastCalledWith('two');

  await strip.rerender({ current: 'two' });
  tab('Two').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(chosen).toHaveBeenLastCalledWith('three');
  await expect.element(tab('Three')).toHaveFocus();
  await strip.rerender({ current: 'three' });
  await userEvent.keyboard('{ArrowRight}');
  expect(chosen).toHaveBeenLastCalledWith('one');
  expect(tab('Two').element().tabIndex).toBe(-1);
});
