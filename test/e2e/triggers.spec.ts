import { writeFile } from 'node:fs/promises';

import { m } from '../../lib/texts/paraglide/messages.js';
import { allow, clickField, expect, test, typed } from './support/filling/desk-fixture.ts';
import { LessonPlayer } from './support/lesson-player.ts';
import { button } from './support/names.ts';

/** Every way to a filled field, with real keys and clicks in a browser that is seen. */
test.describe.configure({ mode: 'default' });

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const account = (user: string, site: string, more = '') => ({
  uri: `otpauth://totp/ACME:${user}?secret=${secret}&issuer=ACME${more}`,
  sites: [site],
});
const passphrase = 'correct horse battery staple 7';
const shortcut = 'alt+shift+o';
const openPopup = 'alt+shift+g';
const host = 'acme.localhost';
const code = /^\d{6}$/;
const byItself = 'Fill on this site by itself';

test('the shortcut fills the page’s one field, without any permission for the site', async ({
  desk: { arena, screen },
  kind,
}) => {
  await arena.setUp(account('ann', arena.sites.page(host)));
  const surface = await arena.visit(host, '/field');
  expect(await typed(surface)).toBe('');
  await screen.press(kind, shortcut);
  await expect.poll(() => typed(surface)).toMatch(code);
  expect(await arena.mayLookInto(host)).toBe(false);
  await surface.close();
});

test('the menu of a field fills that field, whatever it is called', async ({ desk }) => {
  const { arena, screen } = desk;
  await arena.setUp(account('ann', arena.sites.page(host)));
  const surface = await arena.visit(host, '/nameless');
  await screen.opens(() => clickField(desk, surface, 'right'));
  // The item is found as people find it who use the keyboard: by its first letter.
  await screen.keys('f');
  await expect.poll(() => typed(surface)).toMatch(code);
  await surface.close();
});

test('the popup’s first row fills the page that it was opened on', async ({
  desk: { arena, screen },
  kind,
}) => {
  await arena.setUp(account('ann', arena.sites.page(host)));
  await arena.leavePopupAt('settings');
  const surface = await arena.visit(host, '/field');
  await screen.press(kind, openPopup);
  await arena.popupFocuses('');
  await screen.keys('Tab', 'Right');
  await arena.popupShows(byItself);
  await screen.keys('Tab', 'Tab', 'Tab', 'Tab');
  await arena.popupFocuses('Fill ACME · ann');
  await screen.keys('Return');
  await expect.poll(() => typed(surface)).toMatch(code);
  await arena.popupShows(`Filled on ${host}`);
  await arena.closePopup();
  await surface.close();

  const again = await arena.visit(host, '/field');
  await screen.press(kind, openPopup);
  await arena.popupFocuses('Search accounts');
  await screen.keys('Return');
  await expect.poll(() => typed(again)).toMatch(code);
  await arena.closePopup();
  await again.close();
});

test('of several accounts the popup asks, and the keyboard is enough to answer', async ({
  desk: { arena, screen },
  kind,
}) => {
  const site = arena.sites.page(host);
  await arena.setUp(account('ann', site), account('bob', site, '&digits=8'));
  const surface = await arena.visit(host, '/field');
  await screen.press(kind, shortcut);
  await arena.popupFocuses('Fill ACME · ann');
  await screen.keys('Return');
  await expect.poll(() => typed(surface)).toMatch(code);
  await arena.closePopup();
  await surface.close();

  const other = await arena.visit(host, '/wide');
  await screen.press(kind, shortcut);
  await arena.popupFocuses('Fill ACME · ann');
  await screen.keys('Tab', 'Return');
  await expect.poll(() => typed(other)).toMatch(/^\d{8}$/);
  await arena.closePopup();
  await other.close();
});

test('where no field is found the code is copied, and one can be pointed at and taken back', async ({
  desk,
  kind,
}) => {
  const { arena, screen } = desk;
  await arena.setUp(account('ann', arena.sites.page(host)));
  const surface = await arena.visit(host, '/comment');
  await clickField(desk, surface, 'left');
  await screen.press(kind, shortcut);
  await arena.popupShows(
    'No field for a code was found on this page. The code is on the clipboard instead.',
  );
  await arena.closePopup();
  await screen.press(kind, 'ctrl+v');
  await expect.poll(() => typed(surface)).toMatch(code);
  await screen.keys('ctrl+a', 'Delete');

  await screen.keys(shortcut);
  await arena.popupShows('Use the field I am in');
  await screen.keys('shift+Tab');
  await arena.popupFocuses('Use the field I am in');
  await screen.keys('Return');
  await expect.poll(() => typed(surface)).toMatch(code);
  await arena.closePopup();
  await surface.close();

  const again = await arena.visit(host, '/comment');
  await screen.press(kind, shortcut);
  await expect.poll(() => typed(again)).toMatch(code);
  await arena.leavePopupAt('codes');
  await screen.keys(openPopup);
  await arena.popupFocuses('Search accounts');
  await arena.popupShows('Not a code field');
  await screen.keys('shift+Tab');
  await arena.popupFocuses('Not a code field');
  await screen.keys('Return');
  await arena.popupShows('No field for a code was found on this page.');
  await arena.closePopup();
  await again.close();
});

test('a locked vault is unlocked in the popup, and then it goes on filling', async ({
  desk: { arena, screen },
  kind,
}) => {
  await arena.setUp(account('ann', arena.sites.page(host)));
  await arena.lock();
  const surface = await arena.visit(host, '/field');
  await screen.press(kind, shortcut);
  await arena.popupFocuses('Passphrase');
  await screen.type(passphrase);
  await screen.keys('Return');
  await expect.poll(() => typed(surface)).toMatch(code);
  await arena.closePopup();
  await surface.close();
});

test('a site is filled by itself once the browser’s own question is answered, until that is taken back', async ({
  desk,
  kind,
}) => {
  const { arena, screen } = desk;
  await arena.setUp(account('ann', arena.sites.page(host)));
  await arena.leavePopupAt('codes');
  const surface = await arena.visit(host, '/field');
  await screen.press(kind, openPopup);
  await arena.popupShows(byItself);
  await arena.popupFocuses('Search accounts');
  await screen.keys('shift+Tab', 'shift+Tab', 'space');
  await allow(desk, kind, host);
  await expect.poll(() => typed(surface)).toMatch(code);
  await surface.close();

  const again = await arena.visit(host, '/field');
  await expect.poll(() => typed(again)).toMatch(code);
  await screen.press(kind, openPopup);
  await arena.popupShows(byItself);
  await arena.popupFocuses('Search accounts');
  await screen.keys('shift+Tab', 'shift+Tab', 'space');
  await expect.poll(() => arena.mayLookInto(host)).toBe(false);
  expect(await arena.say('listByItself', undefined)).toEqual([]);
  await arena.closePopup();
  await again.close();
});

test('an authenticator is enrolled by its QR code, and the shortcut fills the simulated login', async ({
  desk: { arena, screen },
  kind,
}, testInfo) => {
  await arena.setUp(account('ann', arena.sites.page(host)));
  const lesson = await arena.openOwn('simulator.html#/lessons/8/3/guided');
  const player = new LessonPlayer(lesson, 'en');
  const field = { role: 'textbox', name: m.login_code({}, { locale: 'en' }) } as const;
  await player.said('Scan and confirm');
  const photograph = testInfo.outputPath('screen.png');
  await writeFile(photograph, await lesson.screenshot());

  const codes = await arena.openOwn('simulator.html#/codes');
  await codes.click(button('Add'));
  await expect.poll(() => codes.texts(button('Continue'))).toHaveLength(1);
  await codes.upload([photograph]);
  await codes.click(button('Add 1 account'));
  await expect.poll(() => codes.pageText()).toContain('1 account added.');
  await codes.close();

  await arena.bringToFront('#/lessons/');
  // A key that is pressed while the browser still changes tabs may be lost: a person presses again.
  await expect(async () => {
    await screen.press(kind, shortcut);
    await expect.poll(() => lesson.value(field), { timeout: 5000 }).toMatch(/^\d{6}$/);
  }).toPass({ timeout: 20_000 });
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
