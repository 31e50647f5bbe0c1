import { launchExtension } from '../../.ci/launch-extension.ts';
import { codeField, page } from './support/filling/attack-pages.ts';
import { drivenBuild } from './support/filling/driven-build.ts';
import { startSites } from './support/filling/site-server.ts';
import { expect, test } from './support/fixtures.ts';

test('a page gets nothing of ours until the user asks: no script, no world, no node', async ({
  kind,
}) => {
  test.skip(kind !== 'chromium', 'Only Chromium tells of the worlds of a page.');
  const sites = await startSites();
  sites.put('/login', page(codeField));
  // Even permission for every site brings nothing by itself.
  const build = await drivenBuild('chromium', { allSites: true });
  const { context } = await launchExtension(build.path);
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    const ours: string[] = [];
    const note = (address: string): void => {
      if (address.startsWith('chrome-extension:')) ours.push(address);
    };
    session.on('Runtime.executionContextCreated', (event) => note(event.context.origin));
    session.on('Debugger.scriptParsed', ({ url }) => note(url));
    await session.send('Runtime.enable');
    await session.send('Debugger.enable');

    await tab.goto(sites.page('acme.localhost', '/login'));
    const before = await tab.content();
    await tab.locator('input').focus();
    await tab.keyboard.press('Tab');
    expect(await tab.content()).toBe(before);
    expect(ours).toEqual([]);

    // What looks for it would see it.
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await worker.evaluate(async () => {
      const [{ id: tabId } = {}] = await chrome.tabs.query({ url: '*://acme.localhost/*' });
      if (tabId === undefined) throw new Error('No such tab');
      await chrome.scripting.executeScript({ target: { tabId }, files: ['/autofill.js'] });
    });
    expect(await tab.content()).toBe(before);
    await expect.poll(() => ours.length).toBeGreaterThan(0);
  } finally {
    await context.close();
    await build.remove();
    await sites.close();
  }
});
