import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import ComparePage from '../../../components/compare/ComparePage.svelte';
import type { Policy } from '../../../lib/policy/index.ts';
import { goldenCases, goldenPolicy } from '../../fixtures/golden.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { openView } from '../scenarios/view.ts';

const golden = (id: string) => {
  const found = goldenCases.find((it) => it.id === id);
  if (!found) throw new RangeError(`no golden case ${id}`);
  return goldenPolicy(found);
};

/** The page with KPN's 2024 standard as saved and other numbers typed over it. */
async function compareWith(policy: Policy, path = '') {
  const view = await openView();
  view.draft.apply(policy);
  const navigate = vi.fn();
  const props = { ...view, path, navigate, save: vi.fn() };
  return { ...(await render(ComparePage, props)), navigate, props };
}

const headline = () => page.getByRole('status').first();
const ways = () =>
  page
    .getByRole('region', { name: 'What changes' })
    .getByRole('list', { name: 'Ways to log in' })
    .getByRole('listitem');

describe('the comparison', () => {
  it('says what the page is to the saved numbers, with a witness', async () => {
    await compareWith(golden('G2'));
    await expect
      .element(headline())
      .toMatchTextContent(/Stricter.*For example Credentials: 20 ≥ 20 before, 20 < 25 after\./);
    await expect
      .element(ways().nth(0))
      .toMatchTextContent(/needs more: Credentials \+ SMS or Credentials \+ Email/);
  });

  it('calls other numbers with the same outcomes just that', async () => {
    await compareWith({
      requiredLevel: 40,
      methods: [{ id: 'credentials', label: 'Credentials', points: 40 }],
    });
    await expect.element(headline()).toMatchTextContent(/Same behaviour, other numbers\./);
  });

  it('shows the changes of one method, or in one direction, alone', async () => {
    await compareWith(golden('G3'));
    await page.getByLabelText('With').selectOptions('Passkey');
    await expect.element(page.getByText('Newly accepted (4)')).toBeVisible();
    expect(page.getByText(/^No longer accepted/).elements()).toHaveLength(0);
    await page.getByLabelText('With').selectOptions('any method');
    await page.getByLabelText('Show').selectOptions('what no longer passes');
    await expect.element(page.getByText('No longer accepted (1)')).toBeVisible();
    expect(page.getByText(/^Newly accepted/).elements()).toHaveLength(0);
  });

  it('compares what the address names, and swaps it', async () => {
    const { navigate } = await compareWith(golden('G1'), 'v1-standard,v3-two-factor');
    await expect
      .element(headline())
      .toMatchTextContent(/Stricter and looser: some combinations pass anew/);
    await page.getByRole('button', { name: 'Swap' }).click();
    expect(navigate).toHaveBeenLastCalledWith('compare', 'v3-two-factor,v1-standard');
  });

  it('shows the arithmetic of a change on hover and focus, until Escape', async () => {
    await compareWith(golden('G2'));
    const way = ways().nth(0);
    const sums = way.getByRole('tooltip');
    expect(sums.elements()).toHaveLength(0);
    await way.getByRole('button').hover();
    await expect
      .element(sums)
      .toMatchTextContent(/Before Credentials 20 ≥ 20\s*After Credentials 20 < 25/);
    await userEvent.keyboard('{Escape}');
    expect(sums.elements()).toHaveLength(0);
    way.getByRole('button').element().focus();
    await expect.element(sums).toBeVisible();
  });

  it('counts beyond 12 methods in a worker', async () => {
    const methods = (points: number) =>
      Array.from({ length: 24 }, (_, index) => ({
        id: `m${index}`,
        label: `Method ${index}`,
        points: points + index,
      }));
    const view = await openView();
    view.draft.apply({ requiredLevel: 101, methods: methods(3) });
    view.draft.saved(
      {
        ...view.draft.content,
        name: 'Many',
        id: 'many',
        revision: 1,
        createdAtMs: 0,
        updatedAtMs: 0,
      },
      view.draft.base,
    );
    view.draft.apply({ requiredLevel: 101, methods: methods(4) });
    await render(ComparePage, { ...view, path: '', navigate: vi.fn(), save: vi.fn() });
    await expect.element(page.getByText(/^Newly accepted \(\d{4,}\)$/)).toBeVisible();
  });

  it('leads to the safe order, and says to the person who types where it locks out', async () => {
    await compareWith(golden('G2'));
    await page.getByRole('button', { name: 'Safe order of typing' }).click();
    await expect.element(page.getByRole('heading', { name: 'Safe order of typing' })).toHaveFocus();
    const you = page.getByRole('group', { name: 'You are' });
    const verdict = you.getByRole('status');
    await expect
      .element(verdict)
      .toMatchTextContent(
        /You lock yourself out at step 3.*first that you can also use SMS or Email\./,
      );
    await you.getByLabelText('You are').selectOptions('Admin');
    await expect.element(verdict).toMatchTextContent(/You get in before, at every step and after/);
    await you.getByLabelText('You are').selectOptions('a row of your directory');
    await expect.element(you.getByText(/^No directory is open\./)).toBeVisible();
  });

  it('starts at the safe order where the address says so', async () => {
    await compareWith(golden('G2'), 'saved,page,order');
    await expect.element(page.getByRole('heading', { name: 'Safe order of typing' })).toHaveFocus();
  });

  it('keeps what was ticked while another page is looked at', async () => {
    const { unmount } = await compareWith(golden('G2'));
    await page.getByRole('checkbox', { name: /^2\. Email: 0 → 5/ }).click();
    await unmount();
    await compareWith(golden('G2'));
    await expect.element(page.getByRole('checkbox', { name: /^2\. / })).toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: /^1\. / })).not.toBeChecked();
  });

  it('has nothing that axe objects to', async () => {
    const { props } = await compareWith(golden('L6'));
    await expectAccessible(props.settings);
  });
});
