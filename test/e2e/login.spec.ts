import { expect, test } from './support/fixtures.ts';
import { LessonPlayer } from './support/lesson-player.ts';
import { Simulator } from './support/simulator.ts';

test('every branch of the simulated login can be walked', async ({ device }) => {
  const surface = await device.openFullTab();
  const simulator = new Simulator(surface);
  await simulator.type({ requiredLevel: 25, sms: 5, email: 5, ubiqu: 5, passkey: 25 });
  await surface.evaluate((hash) => (location.hash = hash), '#/lessons/try');
  const player = new LessonPlayer(surface, 'en');
  const all = async (...commands: readonly string[]) => {
    for (const command of commands) await player.do(command);
  };
  const frame = () => surface.text(player.login);

  await test.step('wrong password, no passkey yet, no app', async () => {
    await all('persona with-mobile', 'log in', 'wrong password');
    await player.said('That is not right.');
    await all('password');
    await player.said('20 of 25 points');
    expect(await frame()).toContain('No passkey has been created yet.');
    expect(await frame()).toContain('The Ubiqu app is not set up.');
  });

  await test.step('wrong code, expired code, a new one', async () => {
    await all('pick sms', 'wrong code');
    await player.said('2 tries left.');
    await surface.click({ role: 'button', name: 'Let 5 minutes pass' });
    await all('code');
    await player.said('This code is too old');
    await all('resend', 'code');
    await player.said('Logged in');
  });

  await test.step('three tries', async () => {
    await all('log in', 'password', 'pick sms', 'wrong code', 'wrong code', 'wrong code');
    await player.said('Three wrong attempts: no longer in this login.');
  });

  await test.step('no mobile number on file, and three tries at the only other way', async () => {
    await all('persona without-mobile', 'log in', 'password');
    await player.said('No mobile number on file.');
    await all('pick email', 'wrong code', 'wrong code', 'wrong code');
    await player.said('Too many wrong attempts.');
    await all('log in', 'password', 'pick email', 'code');
    await player.said('Logged in');
  });

  await test.step('text messages are out', async () => {
    await all('persona with-mobile', 'log in', 'outage on', 'password', 'pick sms');
    await player.said('No text messages arrive: outage.');
    await all('back', 'pick email', 'code');
    await player.said('Logged in');
  });

  await test.step('the app, and a passkey alone', async () => {
    await all('persona with-ubiqu', 'log in', 'password', 'pick ubiqu', 'code');
    await player.said('Logged in');
    await all('persona with-passkey', 'log in', 'other ways', 'pick passkey', 'confirm');
    await player.said('Logged in');
  });

  await test.step('a first password by the emailed link, too short at first', async () => {
    await all('persona new-user', 'log in', 'ask link', 'open link', 'short password');
    await player.said('That is too short.');
    await all('new password');
    await all('password', 'pick sms', 'code');
    await player.said('Logged in');
  });

  await test.step('thieves of the mailbox, the phone and the password', async () => {
    await all('persona thief-mailbox', 'log in', 'ask link', 'open link', 'new password');
    await all('password', 'pick email', 'code');
    await player.said('Logged in');
    await all('persona thief-phone', 'log in', 'ask link', 'open link', 'new password');
    await all('password', 'pick sms', 'code');
    await player.said('Logged in');
    await all('persona thief-password', 'log in', 'password');
    await player.said('No way to go on');
    expect(await frame()).toContain('The thief does not have it.');
    const thieves = await surface.texts({
      role: 'listitem',
      within: { role: 'region', name: 'What a thief gets into' },
    });
    expect(thieves.map((text) => /Gets in|Stays out/.exec(text)?.[0])).toEqual([
      'Gets in',
      'Gets in',
      'Stays out',
    ]);
  });

  await test.step('an authenticator app is set up, with a wrong code first', async () => {
    await all('persona with-mobile', 'log in', 'password', 'pick email', 'code', 'enrol');
    await all('wrong code');
    await player.said('That is not right.');
    await all('code');
    await player.said('An authenticator app is set up.');
  });

  await test.step('credentials first, as a switch', async () => {
    await all('log in', 'other ways');
    expect(await frame()).toContain('SMS');
    await surface.click({ role: 'checkbox', name: /^Assume that GRIP asks credentials first/ });
    await all('log in', 'other ways');
    expect(await frame()).toContain('Passkey');
    expect(await frame()).not.toContain('SMS');
    await surface.click({ role: 'checkbox', name: /^Assume that GRIP asks credentials first/ });
  });

  await test.step('a person of one’s own', async () => {
    await surface.evaluate(() => document.querySelector('details')?.setAttribute('open', ''), null);
    await surface.fill({ role: 'textbox', name: 'Name of the person' }, 'Kim at the counter');
    await surface.click({ role: 'button', name: 'Add and log in' });
    await all('password');
    await player.said('No mobile number on file.');
    expect(await frame()).toContain('No mailbox.');
  });

  await test.step('a password alone is not enough', async () => {
    await all('persona break-glass', 'log in', 'password');
    await player.said('5 points are missing');
  });
});

test('a user of a directory export tries the login, and nothing of it is kept', async ({
  device,
}) => {
  const surface = await device.openFullTab();
  await new Simulator(surface).type({ requiredLevel: 25, sms: 5, email: 5 });
  await surface.evaluate((hash) => (location.hash = hash), '#/users');
  const player = new LessonPlayer(surface, 'en');
  await player.said('Choose an export');
  const file = [
    'login,email,mobilePhone',
    'kim@example.test,kim@example.test,+31612345678',
    'sam@example.test,,',
  ].join('\n');
  await surface.upload([await device.writeFile('users.csv', file)]);
  await surface.click({ role: 'button', name: 'Log in as sam@example.test' });
  await player.said('sam@example.test comes from your directory export');
  await player.do('log in');
  await player.do('password');
  await player.said('5 points are missing');
  await surface.reload();
  // The page of before the reload says as much, and may still be there.
  await expect
    .poll(async () => {
      const text = await surface.pageText();
      return text.includes('Log in against your own settings') && !text.includes('sam@example');
    })
    .toBe(true);
});

test('a passkey is made on the device and logs in, or is simulated and says so', async ({
  device,
  kind,
}) => {
  const surface = await device.openFullTab();
  await new Simulator(surface).type({ requiredLevel: 20, passkey: 20 });
  await surface.evaluate((hash) => (location.hash = hash), '#/lessons/try');
  const player = new LessonPlayer(surface, 'en');
  const all = async (...commands: readonly string[]) => {
    for (const command of commands) await player.do(command);
  };
  const press = (name: string) => surface.click({ role: 'button', name });
  await all('persona with-mobile', 'log in', 'password', 'create passkey');
  await player.said('A passkey is set up (simulated).');
  await all('log in', 'other ways', 'pick passkey');
  expect(await surface.texts({ role: 'button', name: 'Use the passkey of this device' })).toEqual(
    [],
  );
  await all('confirm');
  await player.said('Logged in');

  if (kind === 'firefox') {
    // No page of an extension may ask Firefox for a passkey: the page says so, and stays usable.
    await press('Create a passkey on this device');
    await player.said('simulate it');
    return;
  }
  await surface.giveFinger();
  await press('Create a passkey on this device');
  await player.said('A passkey of this device is set up.');
  await all('log in', 'other ways', 'pick passkey');
  await press('Use the passkey of this device');
  await player.said('Logged in');
});
