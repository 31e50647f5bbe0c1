import { audit } from './support/audit.ts';
import { expect, test } from './support/fixtures.ts';
import { button, region, select, textbox } from './support/names.ts';
import { Simulator } from './support/simulator.ts';
import type { Surface, Target } from './support/surface.ts';
import { until } from './support/until.ts';

const draft = region('Draft');
const you = region('You first');
const list = region('The list');
const required: Target = { role: 'spinbutton', name: 'Required', within: draft };
const points = (name: string): Target => ({ role: 'spinbutton', name, within: draft });

/**
 * Drops a made-up directory on the page: of every ten users one has nothing but a password, two more
 * have no number, the others have all.
 */
const drop = (surface: Surface, users: number, copies = 1): Promise<void> =>
  surface.evaluate(
    ({ users: count, copies: times }) => {
      const rows = Array.from({ length: count }, (_, user) => {
        const login = `user${user}@acme.example`;
        const mobile = user % 10 < 3 ? '' : `+316${10_000_000 + user}`;
        return `${login},"Doe, Jane ${user}",${user % 10 === 0 ? '' : login},${mobile}\r\n`;
      }).join('');
      const parts = [
        'login,name,email,mobilePhone\r\n',
        ...Array<Blob>(times).fill(new Blob([rows])),
      ];
      const transfer = new DataTransfer();
      transfer.items.add(new File(parts, times > 1 ? 'larger.csv' : 'users.csv'));
      document.body.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    },
    { users, copies },
  );

const said = (surface: Surface, target: Target, text: string, timeoutMs?: number): Promise<true> =>
  until(
    `the page to say "${text}"`,
    async () =>
      (await surface.texts(target)).some((found) => found.includes(text)) ? true : undefined,
    timeoutMs,
  );

test('an export of 200 000 users says who loses access, and stays when the next is cancelled', async ({
  device,
}) => {
  const surface = await device.openFullTab();
  const tab = new Simulator(surface);
  await tab.loadEdition('2024 standard');
  await surface.evaluate((hash) => (location.hash = hash), '#/users');
  const headline = region(/^200,000 users/);

  await test.step('nobody loses access while the draft is as it was', async () => {
    await said(surface, region('Directory'), 'Choose an export');
    await drop(surface, 200_000);
    await said(surface, headline, 'Nobody loses access.', 90_000);
  });

  await test.step('multi-factor takes access from whoever has a password only', async () => {
    await surface.fill(points('SMS'), '5');
    await surface.fill(points('Email'), '5');
    await surface.fill(required, '25');
    await said(surface, headline, '20,000 lose access.');
    await said(surface, list, 'Found: 20,000');
  });

  await test.step('the list is searched, filtered and saved', async () => {
    await surface.fill(textbox('Search login or name', list), 'jane 4321');
    await said(surface, list, 'Found: 1');
    expect(await surface.text(list)).toContain('user43210@acme.example');
    expect(await surface.text(list)).toContain('SMS: empty');
    await surface.fill(textbox('Search login or name', list), 'jane 1999');
    await surface.choose(select('Show', list), 'everybody');
    await said(surface, list, 'Found: 111');
    const { name, text } = await surface.download(() => surface.click(button('CSV', list)));
    expect(name).toBe('everybody.csv');
    expect(text.trim().split('\r\n')).toHaveLength(112);
    expect(text).toContain('user1999@acme.example');
  });

  await test.step('an admin without number and mailbox gets no green light', async () => {
    await surface.fill(textbox('Your own login', you), 'USER50@acme.example');
    await surface.click(button('Check', you));
    await said(surface, you, 'Red: nothing that you have is enough.');
    expect(await surface.text(you)).toContain('SMS: empty');
    expect(await audit(surface)).toEqual([]);
  });

  await test.step('an import that is cancelled leaves all as it was', async () => {
    await drop(surface, 200_000, 30);
    const directory = region('Directory');
    await said(surface, directory, 'Reading larger.csv');
    await until('the page to say how far it is', async () =>
      /[1-9][\d.]* of \d{3}[\d.]* MB, [\d.]+ MB\/s/.test(await surface.text(directory))
        ? true
        : undefined,
    );
    await surface.click(button('Cancel'));
    await said(surface, headline, '20,000 lose access.');
    expect(await surface.text(you)).toContain('Red: nothing that you have is enough.');
    await surface.fill(textbox('Search login or name', list), 'jane 4321');
    await said(surface, list, 'Found: 11');
  });
});
