import { extractText, getDocumentProxy } from 'unpdf';

import { audit } from './support/audit.ts';
import { expect, test } from './support/fixtures.ts';
import {
  button,
  checkbox,
  group,
  link,
  places,
  region,
  select,
  textbox,
  toolbar,
} from './support/names.ts';
import { Simulator } from './support/simulator.ts';
import type { Surface } from './support/surface.ts';

const methods = group(/^Methods that take part/);
const answer = region('Answer');
const chart = toolbar('Combinations by their points on the page');
const order = region('Safe order of typing');
const you = group('You are', order);

/** The words of the page as it is printed. */
async function printed(surface: Surface): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await surface.pdf()));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

const tick = async (surface: Surface, ...names: readonly string[]) => {
  for (const name of names) await surface.click(checkbox(name));
};

test('wishes give numbers with four fields changed, which are put on the page', async ({
  device,
}) => {
  const tab = new Simulator(await device.openFullTab());
  const { surface } = tab;
  await tab.loadEdition('Two-factor standard');
  await tab.type({ requiredLevel: 20, credentials: 20, sms: 0, email: 0, passkey: 0 });
  await surface.click(link('Wish'));
  await tick(
    surface,
    'Password plus any one code is enough',
    'The passkey alone is enough',
    'Nothing else may pass',
  );
  await expect.poll(() => surface.text(answer)).toContain('These numbers do it');
  expect(await surface.text(answer)).toContain('4 fields change.');
  expect(await audit(surface)).toEqual([]);
  await surface.click(button('Put these on the page', answer));
  await surface.click(link('Simulate'));
  await expect
    .poll(() => tab.wayNames())
    .toEqual(['Passkey', 'Credentials + SMS', 'Credentials + Email']);
});

test('a wish that no numbers meet is refused with the trade that proves it', async ({ device }) => {
  const tab = new Simulator(await device.openFullTab());
  const { surface } = tab;
  await surface.click(link('Wish'));
  await surface.click(checkbox('Email', methods));
  await surface.click(checkbox('Passkey', methods));
  const bar = (name: string) => button(new RegExp(`^${name.replace('+', '\\+')}: `), chart);
  for (const name of [
    'Credentials + SMS',
    'Credentials + Ubiqu',
    'SMS + Passkey',
    'Ubiqu + Passkey',
  ]) {
    await surface.click(bar(name));
  }
  for (const name of ['Credentials + Passkey', 'SMS + Ubiqu']) {
    await surface.click(bar(name));
    await surface.press('Enter');
  }
  await expect.poll(() => surface.text(answer)).toContain('No numbers can do this');
  const proof = await surface.text(group('Proof', answer));
  for (const name of ['Credentials + Passkey', 'SMS + Ubiqu']) expect(proof).toContain(name);
  expect(await audit(surface)).toEqual([]);
});

test('the popup leads to the comparison, whose safe order is ticked and printed', async ({
  device,
}) => {
  const popup = new Simulator(await device.openPopup());
  await popup.type({ requiredLevel: 30, sms: 10, email: 10, passkey: 30 });
  await popup.surface.click(button('Compare'));
  const tab = await device.opened('#/compare');
  await expect.poll(() => tab.text(places.changes)).toContain('Passkey');
  await tab.choose(select('Before'), 'KPN: 2024 standard');
  await tab.choose(select('After'), 'KPN: Two-factor standard');
  await expect.poll(() => tab.text(order)).toContain('a detour: Credentials goes to 30 first');
  await tab.click(checkbox(/^1\. /, order));
  await expect.poll(() => tab.text(you)).toContain('You lock yourself out at step 6.');
  expect(await audit(tab)).toEqual([]);
  const steps = [
    '1. SMS: 0 → 10',
    '2. Passkey: 0 → 30',
    '3. Credentials: 20 → 30',
    '4. Required: 20 → 30',
    '5. Email: 0 → 10',
    '6. Credentials: 30 → 20',
  ];
  const english = await printed(tab);
  for (const text of [
    'Safe order of typing',
    'You lock yourself out at step 6.',
    'Gets in: Passkey, Credentials + SMS, Credentials + Email',
    ...steps,
  ]) {
    expect(english).toContain(text);
  }

  const compared = await tab.url();
  await tab.click(link('Users'));
  const users = 'login,email,mobilePhone\nkim@acme.example,kim@acme.example,+31612345678\n';
  await tab.upload([await device.writeFile('users.csv', users)]);
  await expect.poll(() => tab.texts(region(/^1 user/))).toHaveLength(1);
  await tab.evaluate((address) => (location.href = address), compared);
  await tab.choose(select('You are', order), 'a row of your directory');
  await tab.fill(textbox('Your own login', you), 'KIM@acme.example');
  await tab.click(button('Check', you));
  await expect.poll(() => tab.text(you)).toContain('You get in before, at every step and after.');
  await tab.choose(select('Language'), 'Nederlands');
  await expect.poll(() => tab.pageText()).toContain('Veilige volgorde van intypen');
  const dutch = await printed(tab);
  for (const text of [
    'Veilige volgorde van intypen',
    'Jij komt vooraf, bij elke stap en achteraf binnen.',
    'Jij komt binnen met Credentials',
    ...steps,
  ]) {
    expect(dutch).toContain(text);
  }
});
