import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import WhatIf from '../../../components/whatif/WhatIf.svelte';
import { zoneOf } from '../../../components/whatif/zone.ts';
import { goldenCases, goldenPolicy } from '../../fixtures/golden.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { openView } from '../scenarios/view.ts';

const golden = (id: string) => {
  const found = goldenCases.find((it) => it.id === id);
  if (!found) throw new RangeError(`no golden case ${id}`);
  return goldenPolicy(found);
};

async function open(id: string) {
  const view = await openView();
  view.draft.apply(golden(id));
  await render(WhatIf, { draft: view.draft });
  await page.getByText('What if: drag a number').click();
  return view;
}

const slider = (name: RegExp) => page.getByRole('slider', { name });

describe('what if', () => {
  it('tells at which values outcomes change, and moves the number of the page', async () => {
    const { draft } = await open('G2');
    await expect
      .element(slider(/^Required/))
      .toHaveAccessibleDescription('Outcomes change at 6, 11, 21, 26, 31');
    slider(/^SMS/).element().focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(draft.policy.methods.find(({ id }) => id === 'sms')?.points).toBe(3);
    draft.undo();
    expect(draft.policy).toEqual(golden('G2'));
  });

  it('finds the smallest numbers that do the same', async () => {
    const { draft } = await open('G3');
    const before = draft.analysis.ways.items.map(({ members }) => members);
    await page.getByRole('button', { name: 'Use the smallest numbers' }).click();
    expect(draft.policy.requiredLevel).toBe(3);
    expect(draft.analysis.ways.items.map(({ members }) => members)).toEqual(before);
    await expect.element(page.getByText('These are the smallest already.')).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    const { settings } = await open('G2');
    await expect.element(page.getByRole('heading', { name: /Simplify/ })).toBeVisible();
    await expectAccessible(settings);
  });
});

describe('the zone around a value', () => {
  it.each([
    [[5, 10], 7, { min: 5, max: 9 }],
    [[5, 10], 5, { min: 5, max: 9 }],
    [[5, 10], 3, { min: 0, max: 4 }],
    [[5, 10], 12, { min: 10, max: 20 }],
    [[], 12, { min: 0, max: 20 }],
  ])('of points %j around %i is %j', (points, value, zone) => {
    expect(zoneOf(points, value, { min: 0, max: 20 })).toEqual(zone);
  });
});
