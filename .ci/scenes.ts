import type { Page } from 'playwright';

import type { Method, Policy } from '../lib/policy/index.ts';
import { m } from '../lib/texts/paraglide/messages.js';
import type { Look, Scene } from './scene.ts';
import { someUsers } from './users-scene.ts';

/** KPN's best practice of 2024, typed over its standard of that year. */
const typed = {
  'Required authentication Level': '25',
  'Credentials (username/password)': '20',
  SMS: '5',
  Email: '5',
};

const savedAs = 'Multi-factor for all';

/** What the README shows; where nothing is saved yet, the page says what saving would change. */
export const readmeScenes: readonly Scene[] = [
  { name: 'simulator-light-en', view: 'simulator', locale: 'en', theme: 'light', typed },
  { name: 'popup-light-en', view: 'popup', locale: 'en', theme: 'light', typed, savedAs },
  { name: 'popup-dark-nl', view: 'popup', locale: 'nl', theme: 'dark', typed, savedAs },
  { name: 'simulator-dark-nl', view: 'simulator', locale: 'nl', theme: 'dark', typed, savedAs },
  {
    name: 'presenter-light-en',
    view: 'simulator',
    locale: 'en',
    theme: 'light',
    act: (page) => openLesson(page, 'multi-factor/3/presenter'),
  },
  { name: 'compare-light-en', view: 'simulator', locale: 'en', theme: 'light', act: compare },
  { name: 'wish-light-en', view: 'simulator', locale: 'en', theme: 'light', act: wish },
  { name: 'codes-light-en', view: 'simulator', locale: 'en', theme: 'light', act: someCodes },
  {
    name: 'users-light-en',
    view: 'simulator',
    locale: 'en',
    theme: 'light',
    size: { width: 1280, height: 1100 },
    act: someUsers,
  },
];

/** From KPN's 2024 standard to its two-factor standard. */
async function compare(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/compare/v1-standard,v3-two-factor'));
  await page.getByRole('heading', { level: 2 }).nth(3).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** A password with any one code, or the passkey, and nothing else; one combination marked itself. */
async function wish(page: Page, { locale }: Look): Promise<void> {
  await page.evaluate(() => (location.hash = '#/wish'));
  for (const text of [m.wish_password_and_any_code, m.wish_passkey_alone, m.wish_nothing_else]) {
    await page.getByRole('checkbox', { name: text({}, { locale }) }).check();
  }
  const bars = page.getByRole('toolbar').getByRole('button');
  await bars.nth(9).click();
  await page.getByRole('radio', { name: m.wish_round({}, { locale }) }).check();
  await page.getByRole('table').waitFor();
}

/** Opens a place of the lessons, such as the step of one. */
async function openLesson(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/lessons/${path}`);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
}

/** Made up for the picture, in the words of the public examples of Key URIs. */
const keyUris = [
  'otpauth://totp/ACME:ann@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ACME',
  'otpauth://totp/B%C3%BCro%20Zuid:bob?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=B%C3%BCro%20Zuid&digits=8',
  'otpauth://totp/GRIP:carol@example.com?secret=MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK&issuer=GRIP',
  'otpauth://hotp/Token:4711?secret=GEZDGNBVGY3TQOJQ&counter=4&issuer=Token',
];

/** Makes a vault with some accounts, as a person does. */
async function someCodes(page: Page, { locale }: Look): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  await page.evaluate(() => (location.hash = '#/codes'));
  await page.locator('textarea').fill(keyUris.join('\n'));
  await press(m.vault_continue({}, { locale }));
  await press(m.vault_protect_these({ count: keyUris.length }, { locale }));
  const passphrase = page.getByRole('textbox', { name: m.vault_passphrase({}, { locale }) });
  await passphrase.fill('seventeen quiet otters juggle');
  await press(m.vault_make({}, { locale }));
  await page.getByRole('checkbox', { name: m.vault_recovery_code_kept({}, { locale }) }).check();
  await press(m.vault_done({}, { locale }));
  await page.getByRole('heading', { name: m.vault_settings({}, { locale }) }).waitFor();
}

const points = (requiredLevel: number, ...values: readonly number[]): Policy => ({
  requiredLevel,
  methods: values.map((value, index) => method(index, value)),
});

const known = [
  ['credentials', 'Credentials (username/password)'],
  ['sms', 'SMS'],
  ['email', 'Email'],
  ['ubiqu', 'Ubiqu'],
  ['passkey', 'Passkey'],
] as const;

function method(index: number, value: number): Method {
  const [id, label] = known[index] ?? [`own-${index}`, `Method ${index + 1}`];
  return { id, label, points: value };
}

const longNames: Policy = {
  requiredLevel: 25,
  methods: [
    ...points(25, 20, 5, 5, 0, 0).methods,
    {
      id: 'own-1',
      label: 'Hardware token handed out by the service desk in Rotterdam, version two (2026)',
      points: 5,
    },
    {
      id: 'own-2',
      label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten',
      points: 5,
    },
  ],
};

const bar = (page: Page, name: string) =>
  page.locator('footer').getByRole('button', { name, exact: true });

/** Opens what the popup keeps in a menu and the full tab shows as a button. */
async function share(page: Page, { locale }: Look): Promise<void> {
  const button = bar(page, m.scenario_share({}, { locale }));
  if ((await button.count()) > 0) await button.click();
  else {
    await bar(page, m.scenario_more({}, { locale })).click();
    await page.getByRole('menuitem', { name: m.scenario_share({}, { locale }) }).click();
  }
  await page.getByRole('dialog').waitFor();
}

async function scenarioList(page: Page, { locale }: Look): Promise<void> {
  await bar(page, m.scenario_list({}, { locale })).click();
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await page.getByText(m.scenario_loading({}, { locale })).waitFor({ state: 'hidden' });
}

async function importText(page: Page, look: Look, text: string): Promise<void> {
  await scenarioList(page, look);
  const { locale } = look;
  await page.getByRole('button', { name: m.scenario_import({}, { locale }), exact: true }).click();
  if (text === '') return;
  await page.getByLabel(m.scenario_import_text({}, { locale })).fill(text);
  await page.getByRole('button', { name: m.scenario_import_button({}, { locale }) }).click();
  await page.getByText('policy.requiredLevel').waitFor();
}

/** One scenario that can be read and one that cannot. */
const mixedFile = JSON.stringify({
  format: 'grip-simulator/scenarios',
  version: 1,
  scenarios: [
    { name: 'From a colleague', policy: points(30, 20, 10, 10, 0, 30) },
    { name: 'Half a scenario', policy: { methods: [{ id: 'sms', points: 1.5 }] } },
  ],
});

/** Saves the same scenario in two tabs, one after the other. */
async function conflict(page: Page, { locale }: Look): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url().replace('popup', 'simulator'));
  await other.getByRole('spinbutton', { name: 'SMS', exact: true }).fill('7');
  await page.getByRole('spinbutton', { name: 'Email', exact: true }).fill('6');
  const save = (where: Page) =>
    where.getByRole('button', { name: m.portal_save({}, { locale }), exact: true }).click();
  await save(other);
  await other.getByRole('button', { name: m.scenario_notice_dismiss({}, { locale }) }).waitFor();
  await other.close();
  await save(page);
  await page.getByRole('dialog').waitFor();
}

const firstWay = (page: Page): Promise<void> => page.locator('main summary').first().click();
const toEnd = (page: Page): Promise<void> =>
  page.locator('main').evaluate((main) => main.scrollTo(0, 1e6));

type Content = Omit<Scene, 'view' | 'locale' | 'theme'>;

/** States that are looked at in both views, languages and themes. */
const contents: readonly Content[] = [
  { name: 'list-empty', act: scenarioList },
  { name: 'standard' },
  { name: 'best-practice', typed },
  { name: 'best-practice-whole', typed, whole: true },
  { name: 'best-practice-end', typed, act: toEnd },
  { name: 'way-open', typed, act: firstWay },
  { name: 'saved', typed, savedAs },
  { name: 'L1', policy: points(25, 20, 0, 0, 0, 0), whole: true },
  { name: 'L4', policy: points(30, 20, 10, 10, 10, 30), whole: true },
  { name: 'nothing-enabled', policy: points(20, 0, 0, 0, 0, 0) },
  { name: 'no-methods', policy: points(20) },
  { name: 'twelve-methods', policy: points(25, 20, 5, 5, 5, 25, 4, 4, 3, 3, 2, 2, 1), whole: true },
  { name: 'eight-methods', policy: points(25, 20, 5, 5, 5, 25, 4, 4, 3) },
  { name: 'long-names', policy: longNames, whole: true },
  { name: 'invalid', typed: { SMS: 'five', Email: '5000', 'Required authentication Level': '0' } },
  { name: 'zoomed', typed, size: { width: 640, height: 430 } },
  {
    name: 'menu',
    act: (page, { locale }) =>
      page.getByRole('button', { name: m.portal_add_method({}, { locale }) }).click(),
  },
  { name: 'share', typed, act: share },
  {
    name: 'save-as',
    typed,
    act: async (page, { locale }) => {
      await bar(page, m.scenario_save_as({}, { locale })).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'list',
    typed,
    savedAs: 'A name that is rather long, as names given by people in a hurry tend to be',
    act: scenarioList,
  },
  { name: 'import', act: (page, look) => importText(page, look, '') },
  { name: 'import-mixed', act: (page, look) => importText(page, look, mixedFile) },
  { name: 'conflict', typed, savedAs: 'Two at once', act: conflict },
];

/** Every state in every look that may differ: the README's, and all the others. */
export const everyScene: readonly Scene[] = [
  ...contents.flatMap((content) =>
    (['popup', 'simulator'] as const).flatMap((view) =>
      (
        [
          { locale: 'en', theme: 'light' },
          { locale: 'nl', theme: 'dark' },
        ] as const
      ).map((look) => ({
        ...content,
        ...look,
        view,
        name: `${content.name}-${view}-${look.theme}-${look.locale}`,
      })),
    ),
  ),
  ...readmeScenes,
];
