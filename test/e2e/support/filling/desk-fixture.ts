import { test as base } from '@playwright/test';

import type { BrowserKind } from '../driven-browser.ts';
import type { Surface } from '../surface.ts';
import { until } from '../until.ts';
import { Arena } from './arena.ts';
import { codeField, page } from './attack-pages.ts';
import { openScreen, type Screen } from './screen.ts';

export { expect } from '@playwright/test';

/** A browser that can be seen, and the hands before it. */
export interface Desk {
  readonly arena: Arena;
  readonly screen: Screen;
}

/** No other way leads to a shortcut, a menu of the browser or a prompt than keys that are pressed. */
export const test = base.extend<object, { kind: BrowserKind; desk: Desk }>({
  kind: ['chromium', { option: true, scope: 'worker' }],
  desk: [
    async ({ kind }, use) => {
      const screen = await openScreen();
      const arena = await Arena.create(kind, { display: screen.display });
      arena.sites.put('/field', page(codeField));
      arena.sites.put('/nameless', page('<label>Type it here <input></label>'));
      arena.sites.put('/wide', page('<label>Authenticator code <input name="otp"></label>'));
      arena.sites.put('/comment', page('<label>Comment <input name="comment"></label>'));
      await use({ arena, screen });
      await arena.close();
      screen.close();
    },
    { scope: 'worker' },
  ],
});

/** What stands in a page's first field. */
export const typed = (surface: Surface): Promise<string> =>
  surface.evaluate(() => document.querySelector('input')?.value ?? '', null);

/** Clicks into a page's first field, at its place on the screen, with a button of the mouse. */
export async function clickField(
  { screen }: Desk,
  surface: Surface,
  button: 'left' | 'right',
): Promise<void> {
  await surface.evaluate(() => {
    document.addEventListener('mousemove', ({ screenX, clientX, screenY, clientY }) => {
      document.body.dataset.corner = JSON.stringify([screenX - clientX, screenY - clientY]);
    });
  }, null);
  const [left, top] = await until('the pointer in the page', async () => {
    // Twice, as a pointer that does not move is not heard of.
    for (const x of [300, 301]) await screen.move(x, 500);
    const corner = await surface.evaluate(() => document.body.dataset.corner, null);
    return corner === undefined ? undefined : (JSON.parse(corner) as [number, number]);
  });
  const [x, y] = await surface.evaluate(() => {
    const box = document.querySelector('input')?.getBoundingClientRect() ?? new DOMRect();
    return [box.left + box.width / 2, box.top + box.height / 2] as const;
  }, null);
  await screen.click(left + x, top + y, button);
}

/**
 * Answers the browser's question about a host with "Allow". Before it is there, and in its first half
 * second, in which it takes no answer, this does nothing.
 */
export async function allow(
  { arena, screen }: Desk,
  kind: BrowserKind,
  host: string,
): Promise<void> {
  await until(`the permission for ${host}`, async () => {
    // Chromium's has no key of its own for it; it stands in the middle of a window on an empty screen.
    if (kind === 'chromium') await screen.click(700, 266, 'left');
    else await screen.keys('alt+a');
    return (await arena.mayLookInto(host)) || undefined;
  });
  // Firefox leaves it open behind its question.
  await arena.closePopup();
}
