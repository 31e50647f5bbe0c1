import type axeCore from 'axe-core';

import { axeScript } from './accessible.ts';
import type { Surface } from './surface.ts';

/** In the page, once {@link axeScript} ran there. */
declare const axe: typeof axeCore;

/**
 * Audits the page once its transitions are over.
 *
 * @returns one line a fault: the rule, where it is broken, and what to do
 */
export async function audit(surface: Surface): Promise<string[]> {
  await surface.inject(axeScript);
  return surface.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`),
    );
  }, null);
}
