import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Arena } from './support/filling/arena.ts';
import { codeField, page } from './support/filling/attack-pages.ts';
import { frozenBuild } from './support/builds.ts';
import { accounts, Codes } from './support/codes.ts';
import { expect, test } from './support/fixtures.ts';
import { launchFirefox } from './support/firefox-browser.ts';
import { button, radio, textbox } from './support/names.ts';

interface Manifest {
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
}

/** Prescribes what `storage.managed` hands out, in a home folder of its own (a native manifest). */
async function prescribe(home: string, extension: string, data: object): Promise<void> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  const { id } = manifest.browser_specific_settings.gecko;
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const native = { name: id, description: 'Rules', type: 'storage', data };
  await writeFile(join(folder, `${id}.json`), JSON.stringify(native));
}

const wholeComputer = 'Chromium reads policies for the whole computer alone.';

test('what an organisation prescribes in the browser holds on the page and in the vault', async ({
  kind,
}) => {
  test.skip(kind === 'chromium', wholeComputer);
  const root = await mkdtemp(join(tmpdir(), 'grip-policy-'));
  const [home, profile] = [join(root, 'home'), join(root, 'profile')];
  const extension = frozenBuild('firefox');
  await mkdir(profile);
  await prescribe(home, extension, {
    passphraseRequired: true,
    minimumPassphraseStrength: 3,
    exportDisabled: true,
    autoLockMinutes: 5,
    clipboardSeconds: 'soon',
  });
  const browser = await launchFirefox({ profile, extension, home, colourScheme: 'light' });
  try {
    const codes = new Codes(await browser.open(`${browser.extensionUrl('simulator.html')}#/codes`));
    const { surface } = codes;
    await codes.giveLink(accounts.acme.uri);
    await surface.click(button(/^Choose protection for/));
    await expect.poll(() => surface.pageText()).toContain('Your organisation');
    expect(await surface.texts(radio(/./))).toHaveLength(1);
    await surface.fill(textbox('Passphrase'), 'password1');
    await surface.click(button('Make the vault'));
    await expect.poll(() => surface.texts({ role: 'alert' })).not.toEqual([]);
    await surface.fill(textbox('Passphrase'), 'seventeen quiet otters juggle');
    await codes.makeAndKeep();
    expect(await codes.showsCodeOf(accounts.acme)).toBe(true);
    // One rule that cannot be used spoils no other.
    expect(await surface.value(textbox('Lock after minutes without use'))).toBe('5');
    expect(await surface.value(textbox('Clear a copied code after seconds'))).toBe('30');
    expect(await browser.faults()).toEqual([]);
  } finally {
    await browser.close();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('codes are filled on the prescribed origins alone', async ({ kind }) => {
  test.skip(kind === 'chromium', wholeComputer);
  const home = await mkdtemp(join(tmpdir(), 'grip-origins-'));
  const arena = await Arena.create('firefox', {
    homeFor: async (sites, extension) => {
      await prescribe(home, extension, { allowedOrigins: [sites.page('acme.localhost')] });
      return home;
    },
  });
  try {
    arena.sites.put('/field', page(codeField));
    const sites = ['acme.localhost', 'other.localhost'].map((host) => arena.sites.page(host));
    await arena.setUp({ uri: accounts.acme.uri, sites });
    const allowed = await arena.open('acme.localhost', '/field');
    expect(await arena.fill(allowed)).toMatchObject({ code: 'filled' });
    const other = await arena.open('other.localhost', '/field');
    expect(await arena.fill(other)).toMatchObject({ code: 'forbidden' });
    expect(await arena.values(other)).toEqual(['']);
  } finally {
    await arena.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
