import type { Page } from 'playwright';

import type { LaunchedExtension } from '../../.ci/launch-extension.ts';
import { typeInTurns, type TypingTimes } from './type-in-turns.ts';
import type { Row } from './row.ts';
import { median, quantile } from './statistics.ts';
import { typedPolicies, type TypedPolicy } from './typed-policies.ts';

/** Where the full tab finds an unsaved draft (`lib/state/simulator.ts`). */
const draftKey = 'grip-simulator.draft';
const rounds = 40;

/** From a keystroke in the full tab to the painted verdict and chart, against an empty handler. */
export async function keystroke({ context, origin }: LaunchedExtension): Promise<readonly Row[]> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 860 });
  const rows: Row[] = [];
  for (const typed of typedPolicies) {
    await page.goto(`${origin}simulator.html`);
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
      draftKey,
      JSON.stringify(momentOf(typed)),
    ] as const);
    await page.reload();
    rows.push(rowOf(typed, await measured(page, typed)));
  }
  await page.close();
  return rows;
}

const measured = (page: Page, { texts }: TypedPolicy): Promise<TypingTimes> =>
  page.evaluate(typeInTurns, { texts, rounds });

/** The draft differs from what is saved, as while a person types: that comparison counts too. */
function momentOf({ policy }: TypedPolicy): object {
  const content = { name: '', edition: 'v1-standard', policy, notes: '', assertions: [] };
  const saved = { ...policy, requiredLevel: policy.requiredLevel - 1 };
  return { base: { scenario: null, content: { ...content, policy: saved } }, content };
}

function rowOf({ name, limitMs }: TypedPolicy, times: TypingTimes): Row {
  const ours = median(times.painted);
  const baseline = median(times.empty);
  return {
    name: `Keystroke to painted verdict: ${name}`,
    unit: 'ms',
    ours,
    baseline,
    ratio: ours / baseline,
    limit: { on: 'ours', kind: 'at-most', bound: limitMs },
    detail: `scripts ${median(times.script).toFixed(1)}, nine in ten within ${quantile(times.painted, 0.9).toFixed(1)}`,
  };
}
