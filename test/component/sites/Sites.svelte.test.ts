import '../../../components/ui/base.css';

import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import Sites from '../../../components/sites/Sites.svelte';
import { parseSiteMemory } from '../../../lib/sites/index.ts';
import { Settings } from '../../../lib/state/settings.svelte.ts';
import { VaultState } from '../../../lib/state/vault.svelte.ts';
import { freshDatabaseName } from '../../integration/support/raw-database.ts';
import { created, draftOf, memorySession, vaultOf } from '../../integration/vault/vaults.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';

const origin = 'https://acme.example';
const mark = { path: '/login', id: '', name: 'pin', position: 1 };

/** The page over a real vault with one account and one learned field; the browser grants nothing. */
async function openSites(locale: 'en' | 'nl' = 'en') {
  const settings = new Settings(null);
  settings.locale = locale;
  const vault = vaultOf(freshDatabaseName(), { session: memorySession() });
  const draft = draftOf(1);
  await created(vault, [{ ...draft, account: { ...draft.account, sites: [`${origin}/`] } }]);
  await vault.rememberSite(origin, {
    fields: [{ takesCode: true, mark }],
    appends: false,
    submits: false,
    agreedWithin: [],
  });
  await render(Sites, {
    vault: new VaultState(() => Promise.resolve(vault)),
    permissions: {
      allow: () => Promise.resolve(false),
      startByItself: () => Promise.resolve(false),
      stopByItself: () => Promise.resolve(),
      list: () => Promise.resolve({ byItself: [], patterns: [] }),
      watch: () => () => undefined,
    },
    onunlock: () => undefined,
  });
  const memory = async () => {
    const view = await vault.view();
    return parseSiteMemory(
      view.ok && view.value.status === 'unlocked' ? view.value.sites[origin] : null,
    );
  };
  return { settings, memory };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

it('forgets a learned field, and has it back', async () => {
  const { memory } = await openSites();
  await expect.element(page.getByText('“pin” takes codes')).toBeVisible();
  await button('Forget').click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/The field was forgotten/);
  expect((await memory()).fields).toEqual([]);
  await button('Undo').click();
  await expect.element(page.getByText('“pin” takes codes')).toBeVisible();
  expect((await memory()).fields).toEqual([{ takesCode: true, mark }]);
});

it('keeps for a site that its form is sent, and that the code goes behind the password', async () => {
  const { memory } = await openSites();
  await page.getByRole('checkbox', { name: /^Send the form/ }).click();
  await expect.poll(async () => (await memory()).submits).toBe(true);
  await page.getByRole('checkbox', { name: /behind the password/ }).click();
  await expect.poll(async () => (await memory()).appends).toBe(true);
});

it('takes an account off a site, and has it back', async () => {
  await openSites();
  const remove = button('Issuer 1 · user1@example.com: Not for this site');
  await remove.click();
  await expect
    .element(page.getByRole('status'))
    .toMatchTextContent(/no longer used on acme\.example/);
  await expect.element(remove).not.toBeInTheDocument();
  await button('Undo').click();
  await expect.element(remove).toBeVisible();
});

for (const locale of ['en', 'nl'] as const) {
  it(`is accessible, light and dark (${locale})`, async () => {
    const { settings } = await openSites(locale);
    await expect.element(page.getByRole('heading', { name: /acme\.example/ })).toBeVisible();
    await expectAccessible(settings);
  });
}
