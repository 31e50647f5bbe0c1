import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { frozenBuild } from './support/builds.ts';
import { accounts } from './support/codes.ts';
import { expect, test } from './support/fixtures.ts';
import { launch } from './support/launch.ts';
import { qrPicture } from './support/qr-picture.ts';
import { until } from './support/until.ts';

const page = '<!doctype html><title>Set up</title><h1>Scan this</h1><img src="/code.png" alt="">';

/** A site that shows a QR code, as sites do when an authenticator is set up. */
async function siteWith(picture: Uint8Array): Promise<Server> {
  const server = createServer(({ url }, answer) => {
    const isPicture = url === '/code.png';
    answer.setHeader('content-type', isPicture ? 'image/png' : 'text/html');
    answer.end(isPicture ? picture : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/**
 * The built extension with leave to photograph any page: a click on the popup gives that for one page
 * (`activeTab`), and headless browsers have no popup to click.
 */
async function permittedBuild(folder: string, kind: 'chromium' | 'firefox'): Promise<string> {
  const build = join(folder, 'extension');
  await cp(frozenBuild(kind), build, { recursive: true });
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  return build;
}

test('a QR code on the page in front is read from a picture that our tab takes behind it', async ({
  kind,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'grip-capture-'));
  const profile = join(folder, 'profile');
  await mkdir(profile);
  const site = await siteWith(await qrPicture(accounts.noord.uri));
  const extension = await permittedBuild(folder, kind);
  const browser = await launch[kind]({ profile, extension, colourScheme: 'light' });
  try {
    const popup = await browser.open(browser.extensionUrl('popup.html'));
    await browser.open(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    await popup.evaluate(async () => {
      const { runtime, tabs } =
        (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      // What the popup's button does.
      const url = `${runtime.getURL('/simulator.html')}#/codes/capture`;
      await tabs.create({ url, active: false });
    }, null);
    const tab = await browser.opened('simulator.html');
    await until('the account to be found', async () =>
      (await tab.pageText()).includes('Noord · eve') ? true : undefined,
    );
    expect(await tab.url()).toMatch(/#\/codes$/);
    expect(await tab.evaluate(() => document.visibilityState, null)).toBe('visible');
    expect(await browser.faults()).toEqual([]);
  } finally {
    await browser.close();
    await new Promise((resolve) => site.close(resolve));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
