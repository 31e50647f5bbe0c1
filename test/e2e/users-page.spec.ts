import { gzipSync } from 'node:zlib';

import { getDocumentProxy, extractText } from 'unpdf';

import { m } from '../../lib/texts/paraglide/messages.js';
import type { Device } from './support/device.ts';
import { audit } from './support/audit.ts';
import { expect, test } from './support/fixtures.ts';
import { button, places, region, select, textbox } from './support/names.ts';
import { Simulator } from './support/simulator.ts';
import type { Surface, Target } from './support/surface.ts';
import { until } from './support/until.ts';

const directory = region('Directory');
const rules = region('How rows are taken');
const draft = region('Draft');
const number = (name: string): Target => ({ role: 'spinbutton', name, within: draft });

/** Four people: two with all, one with a landline and no mailbox, one with nothing. */
const four = [
  'login,name,email,mobile,Password',
  'ann@acme.example,Ann,ann@acme.example,+31612345678,geheim-een',
  'bob@acme.example,Bob,bob@acme.example,0612345679,geheim-twee',
  'cas@acme.example,Cas,,020 123 4567,geheim-drie',
  'dee@acme.example,"Dee, the last",,,geheim-vier',
].join('\r\n');

/** The page with a policy that wants a code beside the password. */
async function usersPage(device: Device): Promise<Simulator> {
  const tab = new Simulator(await device.openFullTab());
  await tab.loadEdition('2024 standard');
  await tab.surface.evaluate((hash) => (location.hash = hash), '#/users');
  await said(tab.surface, directory, 'Choose an export');
  return tab;
}

const said = (surface: Surface, target: Target, text: string): Promise<true> =>
  until(`${JSON.stringify(target.name)} to say "${text}"`, async () =>
    (await surface.texts(target)).some((found) => found.includes(text)) ? true : undefined,
  );

const saidSomewhere = (surface: Surface, text: string): Promise<true> =>
  until(`the page to say "${text}"`, async () =>
    (await surface.pageText()).includes(text) ? true : undefined,
  );

async function draftMultiFactor(surface: Surface): Promise<void> {
  await surface.fill(number('SMS'), '5');
  await surface.fill(number('Email'), '5');
  await surface.fill(number('Required'), '25');
}

/** All that the browser's databases hold, as text; files are read too. */
const stored = (surface: Surface): Promise<string> =>
  surface.evaluate(async () => {
    const parts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(name));
      });
      for (const store of database.objectStoreNames) {
        const records = await new Promise<unknown[]>((resolve) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => resolve(all.result as unknown[]);
        });
        for (const record of records) {
          parts.push(`${name}: ${JSON.stringify(record)}`);
          for (const value of Object.values(record as object))
            if (value instanceof Blob) parts.push(await value.text());
        }
      }
      database.close();
    }
    return parts.join('\n');
  }, null);

test('a list is kept only when somebody asks, without passwords, and is gone when it is deleted', async ({
  device,
}) => {
  const { surface } = await usersPage(device);
  await surface.upload([await device.writeFile('four.csv', four)]);
  await said(surface, region('4 users'), 'Nobody loses access.');
  expect(await stored(surface)).not.toContain('acme.example');

  await surface.click(button('Keep the list on this computer'));
  await said(surface, directory, 'Kept in this browser since');
  const kept = await stored(surface);
  expect(kept).toContain('ann@acme.example');
  expect(kept).toContain('Dee, the last');
  expect(kept).not.toContain('geheim');

  await surface.reload();
  await said(surface, region('4 users'), 'Nobody loses access.');
  await surface.click(button('Delete the kept list'));
  await said(surface, directory, 'the list is stored only if you ask for it');
  expect(await stored(surface)).not.toContain('acme.example');
  await surface.reload();
  await said(surface, directory, 'Choose an export');
  expect(await surface.texts(region('4 users'))).toEqual([]);
});

test('a saved scenario keeps the counts and nobody’s name', async ({ device }) => {
  const tab = await usersPage(device);
  const { surface } = tab;
  await surface.upload([await device.writeFile('four.csv', four)]);
  await draftMultiFactor(surface);
  await said(surface, region('4 users'), '2 lose access.');
  await tab.saveAs('With a code');
  const records = await stored(surface);
  expect(records).toContain('With a code');
  expect(records).toContain('"users":{"methods":');
  expect(records).not.toContain('acme.example');

  await surface.reload();
  await said(surface, region('4 users'), '✓ ready\n2');
  expect(await surface.pageText()).toContain('No names are in them, so there is no list.');
  expect(await surface.texts(region('The list'))).toEqual([]);
  await surface.fill(number('Required'), '20');
  await said(surface, region('4 users'), '2 gain it.');
});

test('rules are changed on the page, and the counts follow at once', async ({ device }) => {
  const { surface } = await usersPage(device);
  await surface.upload([await device.writeFile('four.csv', four)]);
  await draftMultiFactor(surface);
  await said(surface, region('4 users'), '2 lose access.');
  await surface.choose(select('What counts for SMS', rules), 'anything filled in');
  await said(surface, region('4 users'), '1 loses access.');
  await surface.choose(select('What counts for SMS', rules), 'a valid mobile number');
  await said(surface, region('4 users'), '2 lose access.');
  await surface.choose(select('Country of numbers without a code', rules), 'Belgium (BE)');
  await surface.fill(number('Email'), '0');
  await said(surface, region('4 users'), '3 lose access.');
  await surface.choose(select('What counts for Credentials', rules), 'it cannot be told');
  await said(surface, region('4 users'), '? cannot tell\n1');
  await surface.reload();
  await surface.upload([await device.writeFile('four.csv', four)]);
  await said(surface, region('4 users'), '? cannot tell\n1');
});

test('repeats are looked for, or not where memory is short', async ({ device }) => {
  const { surface } = await usersPage(device);
  const twice = `${four}\r\nann@acme.example,Ann,ann@acme.example,+31612345678,geheim-vijf`;
  await surface.upload([await device.writeFile('twice.csv', twice)]);
  await said(surface, region('Noticed while reading'), m.users_duplicates({ count: 1 }));
  const repeats = select('Repeated logins, shared numbers and mailboxes', rules);
  await surface.choose(repeats, 'are not looked for');
  await until('nothing to be noticed', async () =>
    (await surface.texts(region('Noticed while reading'))).length === 0 ? true : undefined,
  );
  await surface.choose(repeats, 'are looked for: at most 24 bytes a user for each');
  await said(surface, region('Noticed while reading'), m.users_duplicates({ count: 1 }));
});

test('shares and overlaps give bounds, and the query takes the columns that there are', async ({
  device,
}) => {
  const { surface } = await usersPage(device);
  await surface.upload([await device.writeFile('four.csv', four)]);
  await draftMultiFactor(surface);
  await surface.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  }, null);
  await surface.fill(textbox('SMS, % of users'), '60');
  await surface.fill(textbox('Email, % of users'), '70');
  await saidSomewhere(surface, m.users_bounds({ min: '0', max: '30' }));
  await surface.click(button('Add users who have both of two'));
  await surface.fill(textbox('% of users'), '55');
  await saidSomewhere(surface, m.users_bounds_exact({ min: '25' }));
  await surface.choose(select('and'), 'Credentials');
  await saidSomewhere(surface, m.users_bounds_impossible());
  await surface.fill(textbox('% of users'), '60');
  await saidSomewhere(surface, m.users_bounds({ min: '0', max: '30' }));
  await surface.click(button('Remove'));

  await surface.fill(textbox('Active account (yes or no)'), 'is_active');
  await surface.fill(textbox('Column of SMS'), 'methodsRegistered:mobilePhone');
  await surface.fill(textbox('Column of Email'), 'has_mail?');
  await saidSomewhere(surface, `'mobilePhone'`);
  for (const part of ['"is_active"', '"methodsRegistered"', '"has_mail"']) {
    await saidSomewhere(surface, part);
  }
  await surface.choose(select('From'), 'one row a user and method');
  await surface.fill(textbox('Login in that table'), 'who');
  await surface.fill(textbox('Method in that table'), 'what');
  await surface.fill(textbox('SMS is called'), 'text message');
  for (const part of ['"who"', '"what"', `'text message'`]) await saidSomewhere(surface, part);
  expect(await audit(surface)).toEqual([]);
});

test('an unknown table is explained once; the result of a query shows all but the list', async ({
  device,
}) => {
  const { surface } = await usersPage(device);
  const path = await device.writeFile('own.csv', 'wie;tel\nann;+31612345678\nbob;\n');
  const mapping: Target = { role: 'group', name: 'What do these columns say?' };
  await surface.upload([path]);
  await surface.choose(select('wie', mapping), 'Login');
  await surface.choose(select('tel', mapping), 'Mobile number');
  expect(await audit(surface)).toEqual([]);
  await surface.click(button('Read the users', mapping));
  await said(surface, region('2 users'), 'Nobody loses access.');
  await surface.reload();
  await surface.upload([path]);
  await said(surface, region('2 users'), 'Nobody loses access.');

  await surface.evaluate(() => {
    const data = 'has_credentials,has_sms,has_email,users\n1,1,1,900\n1,0,1,60\n1,0,0,40\n';
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    // Firefox takes the text by itself, Chromium what carries it.
    const pasted = { clipboardData, data, dataType: 'text/plain', bubbles: true };
    document.body.dispatchEvent(new ClipboardEvent('paste', pasted));
  }, null);
  await draftMultiFactor(surface);
  const headline = region('1,000 users');
  await said(surface, headline, '40 lose access.');
  await said(surface, region('What to fix first'), 'Add 40 mobile numbers');
  await said(surface, region('If it fails'), '60');
  await said(surface, region('Before and after'), '960');
  expect(await surface.texts(region('What users have'))).toHaveLength(1);
  expect(await surface.texts(region('The list'))).toEqual([]);
  expect(await surface.texts(region('You first'))).toEqual([]);
});

test('the report is one sheet with policy, ways, numbers and date, in both languages', async ({
  device,
}) => {
  const { surface } = await usersPage(device);
  await surface.upload([await device.writeFile('four.csv', four)]);
  await draftMultiFactor(surface);
  await said(surface, region('4 users'), '2 lose access.');
  for (const locale of ['en', 'nl'] as const) {
    if (locale === 'nl') await surface.choose(select('Language'), 'Nederlands');
    const day = new Date().toLocaleDateString(locale, { dateStyle: 'long' });
    await until('the page to speak the language', async () =>
      (await surface.pageText()).includes(m.users_loses({ count: 2 }, { locale }))
        ? true
        : undefined,
    );
    const pdf = await getDocumentProxy(new Uint8Array(await surface.pdf()));
    const { totalPages, text } = await extractText(pdf, { mergePages: true });
    expect(totalPages).toBe(1);
    for (const part of [
      day,
      'four.csv',
      `${m.users_required({}, { locale })} 25 · Credentials 20 · SMS 5 · Email 5`,
      'Credentials + SMS · Credentials + Email',
      m.users_loses({ count: 2 }, { locale }),
      m.users_fix_sms({ count: 2 }, { locale }),
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(part);
    }
    expect(text).not.toContain('acme.example');
  }
});

test('bad input is told from good, and what was shown before stays', async ({ device }) => {
  test.slow();
  const { surface } = await usersPage(device);
  await surface.upload([await device.writeFile('four.csv', four)]);
  await said(surface, region('4 users'), 'Nobody loses access.');
  const wide = Array.from({ length: 10_000 }, (_, column) => `c${column}`);
  const bomb = gzipSync(Buffer.alloc(260 << 20, 'login,email\nann,ann@acme.example\n'));
  const cases: readonly (readonly [name: string, content: string | Uint8Array, said: string])[] = [
    ['empty.csv', '', 'The file is empty.'],
    ['header.csv', 'login,email\r\n', 'has a header and no users'],
    ['letter.pdf', '%PDF-1.7\n1 0 obj', 'This is a PDF'],
    ['old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'an old Excel'],
    ['noise.csv', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 31), 'no table'],
    ['half.json', '{"Resources": [{"userName": "a"}', 'stops being JSON at byte'],
    ['quote.csv', `"login,email\n${'a,b\n'.repeat(600_000)}`, 'never closed'],
    ['bomb.csv.gz', bomb, 'as a zip bomb does'],
    ['cut.csv.gz', gzipSync(four.repeat(100)).subarray(0, 60), 'The packed file is damaged'],
    ['wide.csv', [...Array(17_000).keys()].join(','), 'most that are read'],
  ];
  for (const [name, content, message] of cases) {
    await surface.upload([await device.writeFile(name, content)]);
    await said(surface, directory, `${name}: `);
    await said(surface, directory, message);
    await said(surface, directory, 'What was shown before is still here.');
    expect(await surface.text(region('4 users'))).toContain('Nobody loses access.');
  }
  const many = [...wide, 'login', 'email', 'email'].join(',');
  const row = `${','.repeat(10_000)}ann,ann@acme.example,\n`;
  await surface.upload([await device.writeFile('many.csv', `${many}\n${row}`)]);
  await said(surface, region('1 user'), 'Nobody loses access.');
  await said(surface, region('Noticed while reading'), 'more than once: email');
});

test.describe('in dark colours', () => {
  test.use({ colourScheme: 'dark' });

  test('axe finds nothing on the page: empty, mapped, read, printed wide and at 200 %', async ({
    device,
  }) => {
    const { surface } = await usersPage(device);
    expect(await audit(surface)).toEqual([]);
    await surface.upload([await device.writeFile('four.csv', four)]);
    await draftMultiFactor(surface);
    await said(surface, region('4 users'), '2 lose access.');
    await surface.fill(textbox('Your own login', region('You first')), 'ann@acme.example');
    await surface.press('Enter');
    await said(surface, region('You first'), 'Amber');
    expect(await audit(surface)).toEqual([]);
    await surface.resize(640, 450);
    expect(await audit(surface)).toEqual([]);
    const beyond = await surface.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      null,
    );
    expect(beyond).toBe(0);
    expect(await surface.texts(places.scenarioBar)).toHaveLength(1);
  });
});
