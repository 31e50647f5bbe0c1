import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import CombinationChart from '../../../components/verdict/CombinationChart.svelte';
import MethodRoles from '../../../components/verdict/MethodRoles.svelte';
import PolicyGrade from '../../../components/verdict/PolicyGrade.svelte';
import SinceSaved from '../../../components/verdict/SinceSaved.svelte';
import Verdict from '../../../components/verdict/Verdict.svelte';
import Warnings from '../../../components/verdict/Warnings.svelte';
import { goldenCases, goldenPolicy } from '../../fixtures/golden.ts';
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
    await page.getByRole('button', { name: 'Set SMS to 10, Email to 10' }).click();
    await expect.element(page.getByText(/Everybody needs all of/)).not.toBeInTheDocument();
    draft.undo();
    await expect.element(page.getByText(/Everybody needs all of/)).toBeVisible();
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

  it('draws the combinations nearest to the level where there are too many', async () => {
    const view = await openView();
    const methods = Array.from({ length: 12 }, (_, index) => ({
      id: `m${index}`,
      label: `Method ${index}`,
      points: index + 1,
    }));
    view.draft.apply({ requiredLevel: 30, methods });
    await render(CombinationChart, view);
    await expect
      .element(page.getByText('The 120 combinations nearest to the level, of 4,096'))
      .toBeVisible();
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

describe('all of it', () => {
  it.each(['G2', 'L1', 'L4'])('has nothing in %s that axe objects to', async (id) => {
    const view = await viewOf(id);
    for (const component of [
      Verdict,
      Warnings,
      SinceSaved,
      CombinationChart,
      MethodRoles,
      PolicyGrade,
    ]) {
      await render(component, view);
    }
    await expectAccessible(view.settings);
  });

  it('speaks Dutch', async () => {
    const view = await viewOf('G2');
    await render(Verdict, view);
    view.settings.locale = 'nl';
    await expect.element(headline()).toHaveTextContent('Twee manieren om in te loggen');
  });
});
