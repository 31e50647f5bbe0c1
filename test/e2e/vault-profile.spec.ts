import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { type Account, formatKeyUri } from '../../lib/otp/index.ts';
import { Device } from './support/device.ts';
import { expect, test } from './support/fixtures.ts';
import { button, textbox } from './support/names.ts';
import { type Needle, searchProfile } from './support/profile/search-profile.ts';
import type { Surface } from './support/surface.ts';
import { until } from './support/until.ts';
import type { Chore } from './vault/page.ts';
import { callVault, vaultExtension, vaultPageName } from './vault/vault-extension.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What the vault is told in this run, and nothing else on the computer contains. */
const run = randomBytes(6).toString('hex');
const words = {
  passphrase: `zilverreiger ${run} kluut é grutto`,
  issuer: `Kwartelkoning${run}`,
  label: `waterhoen${run}@example.com`,
  group: `Roerdomp${run}`,
  site: `https://ooievaar${run}.example`,
};
const secret = randomBytes(20);

function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{5}/g) ?? [];
  return fives.map((five) => alphabet.charAt(Number.parseInt(five, 2))).join('');
}

const account: Account = {
  type: 'totp',
  issuer: words.issuer,
  label: words.label,
  secret: base32(secret),
  sites: [words.site],
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
};

/** A text in the encodings in which browsers keep texts. */
const textNeedles = (name: string, text: string): Needle[] => [
  { name, bytes: Buffer.from(text, 'utf8') },
  { name: `${name} in UTF-16`, bytes: Buffer.from(text, 'utf16le') },
];

/** Everything that must be nowhere on the disk. */
function vaultNeedles(recoveryCode: string, vaultKey: string): Needle[] {
  const texts = {
    ...words,
    site: words.site.replace('https://', ''),
    'secret in base32': account.secret,
    'secret in lower case': account.secret.toLowerCase(),
    'secret in hex': secret.toString('hex'),
    'secret in base64': secret.toString('base64').slice(0, 26),
    'Key URI': formatKeyUri(account),
    'start of the Key URI': `otpauth://totp/${words.issuer}`,
    'recovery code': recoveryCode,
    'recovery code without dashes': recoveryCode.replaceAll('-', ''),
    'vault key in base64': vaultKey,
  };
  return [
    ...Object.entries(texts).flatMap(([name, text]) => textNeedles(name, text)),
    { name: 'secret in bytes', bytes: secret },
    { name: 'vault key in bytes', bytes: Buffer.from(vaultKey, 'base64') },
  ];
}

/** Said twice, so that compression hides the second: only a search that decompresses finds both. */
const canary = (where: string) => {
  const once = `kanarie-${where}-${run}`;
  return `${once}${once}`;
};
const canaries = {
  'in IndexedDB': canary('indexeddb'),
  'in storage.local': canary('storage'),
  'typed into a field': `kanarie typed ${run}`,
};

/** Where browsers write what is typed into ordinary fields. */
const sessionFolder = {
  chromium: join('Default', 'Sessions'),
  firefox: 'sessionstore-backups',
} as const;

/** Work that is cut off in the middle, and how often it is to be done before that. */
const kills: readonly { readonly chore: Chore; readonly times: number }[] = [
  { chore: 'add', times: 3 },
  { chore: 'change', times: 3 },
  { chore: 'delete', times: 1 },
  { chore: 'lock', times: 1 },
  { chore: 'unlock', times: 1 },
  { chore: 'renew', times: 1 },
];

/** Where people type secrets. */
const codesPage = 'simulator.html#/codes';
const link = textbox(/^Link from a site/);

/** Adds the account and protects the vault as people do, by typing. @returns the recovery code */
async function firstUse(tab: Surface): Promise<string> {
  await tab.fill(link, formatKeyUri(account));
  await tab.click(button('Continue'));
  await tab.click(button(/^Choose protection for/));
  await tab.fill(textbox('Passphrase'), words.passphrase);
  await tab.click(button('Make the vault'));
  const dialog = { role: 'dialog', name: 'Recovery code' } as const;
  const [code] = /(?:\w{4}-){6}\w{4}/.exec(await tab.text(dialog)) ?? [];
  if (code === undefined) throw new Error('No recovery code is shown.');
  return code;
}

test.setTimeout(480_000);

test('nothing of the vault is on the disk, and nothing is lost, whenever the browser is killed', async ({
  kind,
}) => {
  const extension = await vaultExtension(kind);
  const device = await Device.create({
    kind,
    extension: true,
    folder: extension.folder,
    colourScheme: 'light',
    keepsSession: true,
  });
  const open = () => device.openExtension(vaultPageName);
  const call = callVault;
  const findsOf = async (needles: readonly Needle[]) => searchProfile(device.profile, needles);

  let page: Surface = await open();
  await call(page, 'writeCanaries', canaries['in IndexedDB'], canaries['in storage.local']);
  const recoveryCode = await firstUse(await device.openExtension(codesPage));
  await call(page, 'add', [account]);
  const secrets = vaultNeedles(recoveryCode, await call(page, 'sessionKey'));
  await call(page, 'change', words.group);
  await test.step('left alone until browsers have written what they write', async () => {
    await call(page, 'add', [account]);
    await call(page, 'change', words.group);
    await call(page, 'remove');
    await call(page, 'lock');
    await call(page, 'unlock', words.passphrase);
    const codes = await device.openExtension(codesPage);
    await codes.click(button('Add'));
    await codes.fill(link, formatKeyUri(account));
    // Last and in a tab in front, as that is what browsers write down first.
    const witness = await open();
    await witness.fill({ role: 'textbox', name: 'Canary' }, canaries['typed into a field']);
    await pause(20_000);
    const needles = Object.entries(canaries).flatMap(([name, text]) => textNeedles(name, text));
    // A busy machine's browser takes longer to write its session: no verdict before it has.
    const sessions = join(device.profile, sessionFolder[kind]);
    await until('the session to be written', async () =>
      (await searchProfile(sessions, needles)).length > 0 ? true : undefined,
    );
    const key = await call(page, 'sessionKey');
    await device.crash();
    const found = new Set(
      (await findsOf(needles)).map(({ needle }) => needle.replace(' in UTF-16', '')),
    );
    expect([...found].sort()).toEqual(Object.keys(canaries).sort());
    expect(await findsOf([...secrets, ...vaultNeedles(recoveryCode, key)])).toEqual([]);

    page = await open();
    await call(page, 'unlock', words.passphrase);
    expect(await call(page, 'read')).toMatchObject({ damaged: 0 });
  });

  let known = (await call(page, 'read')).accounts.length;

  for (const { chore, times } of kills) {
    await test.step(`killed while it goes on to ${chore}`, async () => {
      if (chore === 'delete') await call(page, 'add', [account, account, account, account]);
      if (chore === 'delete') known += 4;
      await call(page, 'begin', chore, words.passphrase, account);
      const done = await until(`the vault to ${chore}`, async () => {
        const count = await call(page, 'done');
        return count >= times ? count : undefined;
      });
      await device.crash();
      expect(await findsOf(secrets)).toEqual([]);

      page = await open();
      expect(await call(page, 'status')).toBe('locked');
      await call(page, 'unlock', words.passphrase);
      const { accounts, groups, damaged } = await call(page, 'read');
      expect(damaged).toBe(0);
      if (chore === 'add') {
        // All that was said to be done, and what was done before the kill could be seen.
        expect(accounts.length).toBeGreaterThanOrEqual(known + done);
        const numbers = accounts.slice(2).map(({ label }) => Number(label.split('#')[1]));
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      } else if (chore === 'delete') {
        expect(accounts.length).toBeLessThanOrEqual(known - done);
        expect(accounts.length).toBeGreaterThanOrEqual(2);
      } else expect(accounts).toHaveLength(known);
      if (chore === 'change') {
        const number = Number(groups[0]?.split('#')[1]);
        expect(number).toBeGreaterThanOrEqual(done);
      }
      expect(
        accounts.every(
          ({ issuer, secret }) => issuer === words.issuer && secret === account.secret,
        ),
      ).toBe(true);
      known = accounts.length;
    });
  }

  await device.quit();
  await device.dispose();
  await extension.remove();
});
