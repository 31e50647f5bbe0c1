import { test as base } from '@playwright/test';

import type { BrowserKind } from '../driven-browser.ts';
import { Arena } from './arena.ts';
import { putAttackPages } from './attack-pages.ts';

export { expect } from '@playwright/test';

/** Hosts of the specs beyond `*.localhost`: each leads to this computer, in Chromium alone. */
export const hosts = ['*.github.io', '*.test'] as const;

/** One browser for all tests of a file: attacks are many, and a browser is slow to start. */
export const test = base.extend<object, { kind: BrowserKind; arena: Arena }>({
  kind: ['chromium', { option: true, scope: 'worker' }],
  arena: [
    async ({ kind }, use) => {
      const arena = await Arena.create(kind, { hosts });
      putAttackPages(arena.sites);
      await use(arena);
      await arena.close();
    },
    { scope: 'worker' },
  ],
});
