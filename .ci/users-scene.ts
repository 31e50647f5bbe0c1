import type { Page } from 'playwright';

import { m } from '../lib/texts/paraglide/messages.js';
import type { Look } from './scene.ts';

/** Drops a made-up directory of a thousand users, drafts multi-factor and looks up an admin. */
export async function someUsers(page: Page, { locale }: Look): Promise<void> {
  await page.evaluate(() => (location.hash = '#/users'));
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'directory.csv', mimeType: 'text/csv', buffer: Buffer.from(directory()) },
  });
  const draft = page.getByRole('region', { name: m.users_draft({}, { locale }), exact: true });
  const type = (name: string, value: string): Promise<void> =>
    draft.getByRole('spinbutton', { name, exact: true }).fill(value);
  await type('SMS', '5');
  await type('Email', '5');
  await type(m.users_required({}, { locale }), '25');
  await page.getByLabel(m.users_you_login({}, { locale })).fill('user990@acme.example');
  await page.getByRole('button', { name: m.users_you_find({}, { locale }), exact: true }).click();
  await page.getByText(m.users_you_rejected({}, { locale })).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** Most have all; some have no number, a landline, no mailbox or nothing; some are not active. */
function directory(): string {
  const rows = Array.from({ length: 1000 }, (_, user) => {
    const login = `user${user}@acme.example`;
    const mobile =
      user % 9 === 0 ? '' : user % 31 === 0 ? '020 123 4567' : `+316${10_000_000 + user}`;
    const mail = user % 7 === 0 || user % 99 === 0 ? '' : login;
    const isAdmin = user % 45 === 0 ? 'yes' : 'no';
    return [login, mail, mobile, user % 40 === 39 ? 'no' : 'yes', isAdmin].join(',');
  });
  return ['login,email,mobile,active,admin', ...rows].join('\n');
}
