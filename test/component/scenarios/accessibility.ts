import axe from 'axe-core';
import { expect } from 'vitest';

import type { Settings } from '../../../lib/state/settings.svelte.ts';

const pageRules = ['region', 'page-has-heading-one', 'landmark-one-main'];

/** Expects that axe finds nothing wrong with what is on screen, in light and in dark. */
export async function expectAccessible(settings: Settings): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    settings.theme = theme;
    // A colour on its way from one theme to the other is nobody's choice.
    for (
      let moving = document.getAnimations();
      moving.length > 0;
      moving = document.getAnimations()
    ) {
      await Promise.allSettled(moving.map(({ finished }) => finished));
    }
    const { violations } = await axe.run(document, {
      // The page around a component is not the component's business.
      rules: Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }])),
    });
    expect({ theme, violations: violations.map(({ id, nodes }) => [id, nodes[0]?.html]) }).toEqual({
      theme,
      violations: [],
    });
  }
}
