import type { Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import CombinationChart from '../../../components/verdict/CombinationChart.svelte';
import MethodRoles from '../../../components/verdict/MethodRoles.svelte';
import PolicyGrade from '../../../components/verdict/PolicyGrade.svelte';
import SinceSaved from '../../../components/verdict/SinceSaved.svelte';
import Verdict from '../../../components/verdict/Verdict.svelte';
import Warnings from '../../../components/verdict/Warnings.svelte';
import { goldenCases, goldenPolicy } from '../../fixtures/golden.ts';
import { valueOf } from '../../integration/support/results.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { openView } from '../scenarios/view.ts';

const golden = (id: string) => {
  const found = goldenCases.find((it) => it.id === id);
  if (!found) throw new RangeError(`no golden case ${id}`);
  return goldenPolicy(found);
};

async function viewOf(id: string) {
  const view = await openView();
  view.draft.apply(golden(id));
  return view;
}

const ways = () => page.getByRole('list', { name: 'Ways to log in' }).getByRole('listitem');
const headline = () => page.getByRole('status');

describe('the verdict', () => {
  it('names the ways to log in with their arithmetic', async () => {
    await render(Verdict, await viewOf('G2'));
    await expect.element(headline()).toHaveTextContent('Two ways to log in');
    await expect.element(ways().nth(0)).toMatchTextContent(/Credentials \+ SMS\s*20 \+ 5 = 25/);
    await expect.element(ways().nth(1)).toMatchTextContent(/Credentials \+ Email\s*20 \+ 5 = 25/);
  });

  it('says when everybody is locked out, and by how much', async () => {
    await render(Verdict, await viewOf('L1'));
    await expect.element(headline()).toHaveTextContent('Everybody is locked out');
    await expect
      .element(page.getByText('All methods together give 20; 25 is needed.'))
      .toBeVisible();
  });

  it('opens the reasons of a grade, with clause and mark', async () => {
    await render(Verdict, await viewOf('G2'));
    await page.getByText('Credentials + SMS').click();
    await expect
      .element(page.getByText(/SMS is restricted: another way must be offered/))
      .toBeVisible();
    await expect.element(page.getByText(/NIST SP 800-63B-4 §3\.1\.3\.3/)).toBeVisible();
  });

  it('marks what is inferred and what nobody knows in a way', async () => {
    await render(Verdict, await viewOf('L5'));
    await page.getByText('SMS + Email').click();
    await expect
      .element(page.getByText(/Gives 30, needs 30/))
      .toMatchTextContent(/exactly enough\. D: documented/);
    await expect
      .element(page.getByText(/we infer that any set of methods/))
      .toMatchTextContent(/I: our inference/);
    await expect
      .element(page.getByText(/Nobody knows whether GRIP lets people start/))
      .toMatchTextContent(/U: publicly unknown/);
  });

  it('does not doubt the start of a way with Credentials, and grades it by both standards', async () => {
    await render(Verdict, await viewOf('G2'));
    await page.getByText('Credentials + SMS').click();
    await expect
      .element(page.getByText(/eIDAS 2015\/1502:/))
      .toMatchTextContent(/AAL2, eIDAS substantial\./);
    expect(page.getByText(/Nobody knows whether GRIP/).elements()).toHaveLength(0);
  });

  it('drops ways without a password when GRIP is read as asking credentials first', async () => {
    const view = await viewOf('L5');
    await render(Verdict, view);
    await expect.element(headline()).toHaveTextContent('Three ways to log in');
    await page.getByRole('checkbox', { name: /credentials first/ }).click();
    await expect.element(headline()).toHaveTextContent('Two ways to log in');
    expect(view.settings.reading).toBe('credentials-first');
  });

  it('says that it stands for the last number while a field holds none', async () => {
    const view = await viewOf('G2');
    await render(Verdict, view);
    view.draft.type({ level: true }, '');
    await expect.element(page.getByText(/A field holds no whole number/)).toBeVisible();
    await expect.element(headline()).toHaveTextContent('Two ways to log in');
  });

  it('shows many ways a few at a time', async () => {
    const view = await openView();
    const methods = Array.from({ length: 8 }, (_, index) => ({
      id: `m${index}`,
      label: `Method ${index}`,
      points: 1,
    }));
    view.draft.apply({ requiredLevel: 4, methods });
    await render(Verdict, { ...view, shown: 6 });
    await expect.element(headline()).toHaveTextContent('70 ways to log in');
    expect(ways().elements()).toHaveLength(6);
    await page.getByRole('button', { name: 'Show 64 more' }).click();
    expect(ways().elements()).toHaveLength(56);
  });
});

describe('warnings', () => {
  it('repair a trap with one click, and undo brings it back', async () => {
    const { draft } = await viewOf('L3');
    await render(Warnings, { draft });
    await expect.element(page.getByText(/Everybody needs all of/)).toBeVisible();
    await page.getByRole('button', { name: 'Set Credentials to 25' }).click();
    await expect.element(page.getByText(/Everybody needs all of/)).not.toBeInTheDocument();
    draft.undo();
    await expect.element(page.getByText(/Everybody needs all of/)).toBeVisible();
  });

  it('name what they are about', async () => {
    const { draft } = await viewOf('L3');
    await render(Warnings, { draft });
    await expect
      .element(page.getByText(/Everybody needs all of Credentials \+ SMS \+ Email\./))
      .toBeVisible();
    draft.apply(golden('G2'));
    await expect
      .element(page.getByText(/Credentials \+ SMS gets in, and no way uses Passkey\./))
      .toBeVisible();
    draft.apply(golden('L1'));
    await expect.element(page.getByText(/Even Credentials gives only 20 of 25/)).toBeVisible();
    draft.apply({ requiredLevel: 25, methods: [] });
    await expect.element(page.getByText(/No method has points/)).toBeVisible();
  });

  it('name what is missing to start a login', async () => {
    const { draft, settings } = await openView();
    settings.reading = 'credentials-first';
    draft.apply({ requiredLevel: 5, methods: [{ id: 'sms', label: 'SMS', points: 5 }] });
    await render(Warnings, { draft });
    await expect
      .element(page.getByText(/one of these to start with: Credentials, Passkey\./))
      .toBeVisible();
  });

  it('tell the safe order of typing, and whom SMS serves', async () => {
    const { draft } = await viewOf('G2');
    await render(Warnings, { draft });
    await expect.element(page.getByText(/Type points first, Required last/)).toBeVisible();
    await expect
      .element(page.getByText(/^SMS works only for users/))
      .toMatchTextContent(/D: documented/);
    draft.apply(golden('G1'));
    await expect.element(page.getByText(/^SMS works only for users/)).not.toBeInTheDocument();
  });

  it('keep the focus near when a repair takes its button away', async () => {
    const { draft } = await viewOf('L3');
    await render(Warnings, { draft });
    await page.getByRole('button', { name: 'Set Credentials to 25' }).click();
    await expect.element(page.getByRole('heading', { name: 'Warnings' })).toHaveFocus();
  });

  it('hand the focus over when none is left', async () => {
    const { draft } = await openView();
    const onempty = vi.fn();
    const passkey = { id: 'passkey', label: 'Passkey', points: 30 };
    const idle = { id: 'own-1', label: 'Badge', points: 5 };
    draft.apply({ requiredLevel: 30, methods: [passkey, idle] });
    await render(Warnings, { draft, onempty });
    await page.getByRole('button', { name: 'Set Badge to 0' }).click();
    await vi.waitFor(() => expect(onempty).toHaveBeenCalledOnce());
  });

  it('name the reading under which they hold', async () => {
    const { draft } = await viewOf('L5');
    await render(Warnings, { draft });
    await expect
      .element(page.getByText('Only if GRIP lets people start without credentials.'))
      .toBeVisible();
  });
});

describe('since saved', () => {
  it('is silent while nothing differs', async () => {
    const { draft } = await openView();
    await render(SinceSaved, { draft });
    expect(page.getByRole('region').elements()).toHaveLength(0);
  });

  it('tells what no longer passes', async () => {
    const { draft } = await viewOf('G2');
    await render(SinceSaved, { draft });
    const region = page.getByRole('region', { name: 'Since saved' });
    await expect.element(region.getByText(/^Stricter/)).toBeVisible();
    await expect.element(region.getByText('No longer accepted (1)')).toBeVisible();
    await expect
      .element(region.getByRole('listitem'))
      .toMatchTextContent(/Credentials\s*20 < 25\s*was 20 ≥ 20/);
  });

  it('says against what, an edition or the scenario', async () => {
    const { draft, repository } = await viewOf('G2');
    await render(SinceSaved, { draft });
    await expect
      .element(page.getByText("Compared with KPN's numbers: 2024 standard."))
      .toBeVisible();
    draft.open(await valueOf(repository.create({ ...draft.content, name: 'Best practice' })));
    draft.apply(golden('G3'));
    await expect.element(page.getByText('Compared with “Best practice” as saved.')).toBeVisible();
  });

  it('tells that other numbers change nothing', async () => {
    const { draft } = await openView();
    draft.apply({ ...draft.policy, requiredLevel: 15 });
    await render(SinceSaved, { draft });
    await expect
      .element(page.getByText('Other numbers, the same outcome for everybody.'))
      .toBeVisible();
  });
});

describe('the chart', () => {
  it('draws every combination and counts both sides of the level', async () => {
    await render(CombinationChart, await viewOf('G3'));
    await expect.element(page.getByRole('figure', { name: 'All 16 combinations' })).toBeVisible();
    await expect.element(page.getByText('5 fail')).toBeVisible();
    await expect.element(page.getByText('11 pass')).toBeVisible();
  });

  it('reads out a combination by keyboard', async () => {
    await render(CombinationChart, await viewOf('G2'));
    const scrubber = page.getByRole('slider', { name: 'Combinations by points' });
    scrubber.element().focus();
    await userEvent.keyboard('{Home}');
    await expect.element(scrubber).toHaveAttribute('aria-valuetext', 'Nothing: 0 < 25, fails');
    await userEvent.keyboard('{End}');
    await expect
      .element(scrubber)
      .toHaveAttribute('aria-valuetext', 'Credentials + SMS + Email: 20 + 5 + 5 = 30 ≥ 25, passes');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await expect.element(scrubber).toHaveAttribute('aria-valuetext', 'Credentials: 20 < 25, fails');
  });

  it('draws the ways and near misses closest to the level where there are too many', async () => {
    const view = await openView();
    const methods = Array.from({ length: 12 }, (_, index) => ({
      id: `m${index}`,
      label: `Method ${index}`,
      points: index + 1,
    }));
    view.draft.apply({ requiredLevel: 30, methods });
    await render(CombinationChart, view);
    const figure = page.getByRole('figure', {
      name: 'The ways and near misses closest to the level 3,134 of 4,096 combinations pass',
    });
    await expect.element(figure.getByText('962 fail')).toBeVisible();
    await expect.element(figure.getByText('3,134 pass', { exact: true })).toBeVisible();
  });
});

describe('the methods', () => {
  it('have their role, their range and what is left without them', async () => {
    await render(MethodRoles, await viewOf('G2'));
    const row = (name: RegExp) => page.getByRole('row', { name });
    await expect.element(row(/^Required/)).toMatchTextContent(/21–25/);
    await expect
      .element(row(/^Credentials/))
      .toMatchTextContent(/always needed.*20–24.*75%.*nobody gets in/);
    await expect.element(row(/^SMS/)).toMatchTextContent(/same as Email.*5–19.*25%.*1 way left/);
  });
});

describe('the methods of a large policy', () => {
  const alike = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `m${index}`,
      label: `Method ${index}`,
      points: 1,
    }));

  it('count what is too many to name, to the last digit', async () => {
    const view = await openView();
    view.draft.apply({ requiredLevel: 32, methods: alike(64) });
    await render(MethodRoles, view);
    const row = page.getByRole('row', { name: /^Method 0/ });
    await expect
      .element(row)
      .toMatchTextContent(/same as Method 1, Method 2, Method 3 and 60 others/);
    // 63 over 32, beyond what a double holds.
    await expect.element(row).toMatchTextContent(/916,312,070,471,295,267 ways left/);
  });

  it('names three that are interchangeable', async () => {
    const view = await openView();
    view.draft.apply({ requiredLevel: 2, methods: alike(4) });
    await render(MethodRoles, view);
    await expect
      .element(page.getByRole('row', { name: /^Method 0/ }))
      .toMatchTextContent(/same as Method 1, Method 2, Method 3(?! and)/);
  });

  it('explain their figures by keyboard alone', async () => {
    await render(MethodRoles, await viewOf('G2'));
    page.getByText('What these mean').element().closest('summary')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/Banzhaf index/)).toBeVisible();
    await expect
      .element(
        page.getByText('SMS: makes the difference in 1 of 4, 25%; Shapley–Shubik 17%', {
          exact: true,
        }),
      )
      .toBeVisible();
  });
});

describe('figures', () => {
  it.each([
    ['the chart', CombinationChart],
    ['the methods', MethodRoles],
    ['since saved', SinceSaved],
  ])('in %s say that they are for any order once a reading is chosen', async (_, component) => {
    const view = await viewOf('L5');
    await render(component as Component<Pick<typeof view, 'draft' | 'settings'>>, view);
    const note = page.getByText('Figures count combinations in any order.');
    expect(note.elements()).toHaveLength(0);
    view.settings.reading = 'credentials-first';
    await expect.element(note).toBeVisible();
  });
});

describe('the grade of a policy', () => {
  it('is given in both standards', async () => {
    await render(PolicyGrade, await viewOf('G2'));
    await expect.element(page.getByText('eIDAS low', { exact: true })).toBeVisible();
    await expect.element(page.getByText('eIDAS substantial', { exact: true })).toBeVisible();
  });
});

describe('all of it', () => {
  it.each(['G2', 'L1', 'L4'])('has nothing in %s that axe objects to', async (id) => {
    const view = await viewOf(id);
    const components: Component<Pick<typeof view, 'draft' | 'settings'>>[] = [
      Verdict as Component<Pick<typeof view, 'draft' | 'settings'>>,
      Warnings,
      SinceSaved,
      CombinationChart,
      MethodRoles,
      PolicyGrade,
    ];
    for (const component of components) await render(component, view);
    await expectAccessible(view.settings);
  });

  it('speaks Dutch', async () => {
    const view = await viewOf('G2');
    await render(Verdict, view);
    view.settings.locale = 'nl';
    await expect.element(headline()).toHaveTextContent('Twee manieren om in te loggen');
  });
});
