import type { BrowserContext, Page } from 'playwright';

import type { Policy } from '../lib/policy/index.ts';
import { m } from '../lib/texts/paraglide/messages.js';

type View = 'popup' | 'simulator';

/** How a view looks. */
export interface Look {
  readonly locale: 'en' | 'nl';
  readonly theme: 'light' | 'dark';
}

/** One picture: a view in a state. */
export interface Scene extends Look {
  /** File name without its ending. */
  readonly name: string;
  readonly view: View;
  /** What stands on the page as if just loaded; without it, KPN's 2024 standard. */
  readonly policy?: Policy;
  /** Numbers that are typed then, by the field's label. */
  readonly typed?: Readonly<Record<string, string>>;
  /** Name under which they are saved then. */
  readonly savedAs?: string;
  /** Clicks that lead to what is shown. */
  readonly act?: (page: Page, look: Look) => Promise<void>;
  /** The viewport, when it is not the view's own. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Shows all of the full tab's page, however long. */
  readonly whole?: boolean;
}

const sizes = {
  popup: { width: 400, height: 600 },
  simulator: { width: 1280, height: 860 },
} as const;

/** Opens a view and brings it into the state of a scene; always in the same way. */
export async function openScene(
  context: BrowserContext,
  origin: string,
  scene: Scene,
): Promise<Page> {
  const { view, locale, theme, policy, typed = {}, savedAs, act, size = sizes[view] } = scene;
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${origin}${view}.html`);
  await page.evaluate(() => localStorage.clear());
  await remember(page, 'settings', { locale, theme });
  if (policy) await remember(page, 'draft', draftOf(policy));
  await page.reload();
  for (const [label, text] of Object.entries(typed)) {
    await page.getByRole('spinbutton', { name: label, exact: true }).fill(text);
  }
  if (savedAs !== undefined) await save(page, savedAs, locale);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await act?.(page, { locale, theme });
  // Repairs are searched for once the numbers stand still.
  await page.waitForFunction(() => document.querySelector('.searching') === null);
  if (scene.whole && view === 'simulator') await showWhole(page, size.width);
  return page;
}

async function save(page: Page, name: string, locale: Look['locale']): Promise<void> {
  const press = (text: string) => page.getByRole('button', { name: text, exact: true }).click();
  await press(m.portal_save({}, { locale }));
  await page
    .getByRole('textbox', { name: m.scenario_name({}, { locale }), exact: true })
    .fill(name);
  await press(m.scenario_save_button({}, { locale }));
  await press(m.scenario_notice_dismiss({}, { locale }));
}

/** Makes the window as high as the page: in a taller picture, what sticks would lie in the middle. */
async function showWhole(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

/** Puts a value where the views look for it (`lib/state/simulator.ts`). */
async function remember(page: Page, name: 'settings' | 'draft', value: object): Promise<void> {
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `grip-simulator.${name}`,
    JSON.stringify(value),
  ] as const);
}

const draftOf = (policy: Policy): object => {
  const content = { name: '', edition: 'v1-standard', policy, notes: '', assertions: [] };
  return { base: { scenario: null, content }, content };
};
