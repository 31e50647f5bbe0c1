import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import WishPage from '../../../components/wish/WishPage.svelte';
import { combinationsBySize, stateOf } from '../../../components/wish/combination-state.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { openView } from '../scenarios/view.ts';

const method = (id: string, label: string, points = 0) => ({ id, label, points });

/** The page of the two-factor standard with only the password switched on. */
async function wishPage() {
  const view = await openView();
  view.draft.loadEdition('v3-two-factor');
  view.draft.apply({
    requiredLevel: 20,
    methods: [
      method('credentials', 'Credentials', 20),
      method('sms', 'SMS'),
      method('email', 'Email'),
      method('ubiqu', 'Ubiqu'),
      method('passkey', 'Passkey'),
    ],
  });
  const navigate = vi.fn();
  await render(WishPage, { ...view, path: '', navigate, save: vi.fn() });
  return { ...view, navigate };
}

const tick = (name: string | RegExp) => page.getByRole('checkbox', { name }).click();
const part = (name: string) =>
  page.getByRole('group', { name: /Methods that take part/ }).getByRole('checkbox', { name });
const chart = () => page.getByRole('toolbar', { name: 'Combinations by their points on the page' });
const combination = (name: RegExp) => chart().getByRole('button', { name });
const answer = () => page.getByRole('status');

describe('a wish', () => {
  it('gives numbers, which are put on the page', async () => {
    const { draft, navigate } = await wishPage();
    await expect.element(answer()).toMatchTextContent(/Tick a wish or mark a combination/);
    await tick('Password plus any one code is enough');
    await tick('The passkey alone is enough');
    await tick('Nothing else may pass');
    await expect.element(answer()).toMatchTextContent(/These numbers do it/);
    await expect.element(page.getByText('4 fields change.')).toBeVisible();
    await page.getByRole('button', { name: 'Put these on the page' }).click();
    expect(draft.analysis.ways.items.map(({ members }) => members.join('+'))).toEqual([
      'passkey',
      'credentials+sms',
      'credentials+email',
    ]);
    await expect.element(page.getByText('The page already does this.')).toBeVisible();
    await page.getByRole('button', { name: 'Safe order of typing' }).click();
    expect(navigate).toHaveBeenLastCalledWith('compare', 'saved,page,order');
  });

  it('that no numbers meet is refused with a trade, and mended by dropping a line', async () => {
    await wishPage();
    await part('Email').click();
    await part('Ubiqu').click();
    for (const name of [
      /^Credentials \+ SMS:/,
      /^Credentials \+ Ubiqu:/,
      /^SMS \+ Passkey:/,
      /^Ubiqu \+ Passkey:/,
    ]) {
      await combination(name).click();
    }
    for (const name of [/^Credentials \+ Passkey:/, /^SMS \+ Ubiqu:/]) {
      await combination(name).click();
      await combination(name).click();
    }
    await expect.element(answer()).toMatchTextContent(/No numbers can do this/);
    const proof = page.getByRole('group', { name: 'Proof' });
    await expect.element(proof.getByRole('listitem').nth(3)).toBeVisible();
    await page.getByRole('button', { name: 'Drop' }).first().click();
    await expect.element(answer()).toMatchTextContent(/These numbers do it/);
  });

  it('is marked in the chart with the keyboard, and the list shows it', async () => {
    await wishPage();
    await chart()
      .getByRole('button', { name: /^SMS: either way/ })
      .click();
    await expect.element(chart().getByRole('button', { name: /^SMS: must pass/ })).toHaveFocus();
    await userEvent.keyboard('{End}{Enter}{Enter}');
    const last = chart().getByRole('button', { name: /^Credentials \+ SMS \+ Email \+ Passkey: / });
    await expect.element(last).toHaveFocus();
    await expect
      .element(last)
      .toHaveAccessibleName(/: wishes contradict each other \(now 20 ≥ 20\)$/);
    await userEvent.keyboard('{Enter}{ArrowLeft}');
    await expect.element(last).toHaveAccessibleName(/: passes, by other wishes/);
    await expect.element(last).not.toHaveFocus();
    await page.getByRole('heading', { name: 'The same as a list' }).click();
    await page.getByRole('button', { name: 'SMS: must pass', exact: true }).click();
    await expect
      .element(chart().getByRole('button', { name: /^SMS: must not pass/ }))
      .toBeVisible();
  });

  it('that only a pin stands in the way of says which', async () => {
    await wishPage();
    await tick('Password plus any one code is enough');
    await tick('The password alone is never enough');
    await expect.element(answer()).toMatchTextContent(/These numbers do it/);
    await tick('SMS stays 0');
    await expect.element(answer()).toMatchTextContent(/Not while these stay as they are/);
    await page.getByRole('button', { name: 'Free it' }).first().click();
    await expect.element(answer()).toMatchTextContent(/These numbers do it/);
  });

  it('is picked from a list where there are too many combinations to draw', async () => {
    const { draft } = await wishPage();
    draft.addMethod(method('own-1', 'Badge'));
    draft.addMethod(method('own-2', 'Card'));
    const picker = page.getByRole('group', { name: 'Or pick a combination' });
    await picker.getByRole('checkbox', { name: 'Badge' }).click();
    await picker.getByRole('checkbox', { name: 'Card' }).click();
    await picker.getByRole('button', { name: 'must pass', exact: true }).click();
    await expect.element(page.getByRole('list').getByText('Badge + Card').first()).toBeVisible();
    await expect.element(answer()).toMatchTextContent(/These numbers do it/);
  });

  it('has nothing that axe objects to', async () => {
    const { settings } = await wishPage();
    await tick('Password plus any one code is enough');
    await expect.element(answer()).toMatchTextContent(/These numbers do it/);
    await expectAccessible(settings);
  });
});

describe('a combination', () => {
  it('passes with more than what must, fails with less than what must not', () => {
    const lines = [
      { must: 'accept', members: ['a', 'b'] },
      { must: 'reject', members: ['b', 'c'] },
    ] as const;
    expect(stateOf(['a', 'b', 'c'], lines)).toBe('accept');
    expect(stateOf(['c'], lines)).toBe('reject');
    expect(stateOf(['a'], lines)).toBe('open');
    expect(stateOf(['b'], [...lines, { must: 'accept', members: ['b'] }])).toBe('both');
  });

  it('is drawn once, in the order of the page', () => {
    expect(combinationsBySize(['a', 'b', 'c'])).toEqual([
      [['a'], ['b'], ['c']],
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ],
      [['a', 'b', 'c']],
    ]);
  });
});
