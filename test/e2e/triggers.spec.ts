import { writeFile } from 'node:fs/promises';

import { test as base, expect } from '@playwright/test';

import { m } from '../../lib/texts/paraglide/messages.js';
import type { BrowserKind } from './support/driven-browser.ts';
import { Arena } from './support/filling/arena.ts';
import { codeField, page } from './support/filling/attack-pages.ts';
import { openScreen, type Screen } from './support/filling/screen.ts';
import { LessonPlayer } from './support/lesson-player.ts';
import { button } from './support/names.ts';
import type { Surface } from './support/surface.ts';

/** A browser that is seen, with keys that are pressed: no other way leads to a shortcut or a prompt. */
const test = base.extend<object, { kind: BrowserKind; desk: { arena: Arena; screen: Screen } }>({
  kind: ['chromium', { option: true, scope: 'worker' }],
  desk: [
    async ({ kind }, use) => {
      const screen = await openScreen();
      const arena = await Arena.create(kind, { display: screen.display });
      arena.sites.put('/field', page(codeField));
      arena.sites.put('/none', page('<p>Nothing to fill in here.</p>'));
      await use({ arena, screen });
      await arena.close();
      screen.close();
    },
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'default' });

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const account = (name: string, site: string) => ({
  uri: `otpauth://totp/${name}:ann?secret=${secret}&issuer=${name}`,
  sites: [site],
});
const passphrase = 'correct horse battery staple 7';
const shortcut = 'alt+shift+o';

const typed = (surface: Surface): Promise<string> =>
  surface.evaluate(() => document.querySelector('input')?.value ?? '', null);

test('the shortcut fills the page’s one field, without any permission for the site', async ({
  desk: { arena, screen },
  kind,
}) => {
  await arena.setUp(account('ACME', arena.sites.page('acme.localhost')));
  const surface = await arena.visit('acme.localhost', '/field');
  expect(await typed(surface)).toBe('');
  await screen.press(kind, shortcut);
  await expect.poll(() => typed(surface)).toMatch(/^\d{6}$/);
  await surface.close();
});

test('a locked vault is unlocked in the popup, and then it goes on filling', async ({
  desk: { arena, screen },
  kind,
}) => {
  test.skip(
    kind === 'firefox',
    'Known failure, cause unknown: what is typed into a popup that the shortcut opened got lost.',
  );
  await arena.setUp(account('ACME', arena.sites.page('acme.localhost')));
  await arena.lock();
  const surface = await arena.visit('acme.localhost', '/field');
  await screen.press(kind, shortcut);
  await arena.popupShows('Passphrase');
  await screen.type(`${passphrase}\n`);
  await expect.poll(() => typed(surface)).toMatch(/^\d{6}$/);
  await surface.close();
});

test('an authenticator is enrolled by its QR code, and the shortcut fills the simulated login', async ({
  desk: { arena, screen },
  kind,
}, testInfo) => {
  await arena.setUp(account('ACME', arena.sites.page('acme.localhost')));
  const lesson = await arena.openOwn('simulator.html#/lessons/8/3/guided');
  const player = new LessonPlayer(lesson, 'en');
  const field = { role: 'textbox', name: m.login_code({}, { locale: 'en' }) } as const;
  await player.said('Scan and confirm');
  const photograph = testInfo.outputPath('screen.png');
  await writeFile(photograph, await lesson.screenshot());

  const codes = await arena.openOwn('popup.html#codes');
  await codes.click(button('Add'));
  await expect.poll(() => codes.texts(button('Continue'))).toHaveLength(1);
  await codes.upload([photograph]);
  await codes.click(button('Add 1 account'));
  await expect.poll(() => codes.pageText()).toContain('GRIP Simulator');
  await codes.close();

  await arena.bringToFront('#/lessons/');
  await screen.press(kind, shortcut);
  await expect.poll(() => lesson.value(field)).toMatch(/^\d{6}$/);
  await lesson.click(button(m.login_check({}, { locale: 'en' }), player.login));
  await player.said('An authenticator app is set up.');
  await player.do('log in');
  await player.do('password');
  await player.do('pick totp');
  await screen.press(kind, shortcut);
  await expect.poll(() => lesson.value(field)).toMatch(/^\d{6}$/);
  await lesson.click(button(m.login_check({}, { locale: 'en' }), player.login));
  await player.said('20 + 5 ≥ 25');
  await lesson.close();
});
