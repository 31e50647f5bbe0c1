import { chromium } from '@playwright/test';

import { chromiumArguments, chromiumPath } from '../../.ci/browsers.ts';
import { chromiumOrigin } from '../../.ci/built-extension.ts';
import { frozenBuild } from './support/builds.ts';
import { chromiumSurface } from './support/chromium-surface.ts';
import { accounts, Codes } from './support/codes.ts';
import { expect, test } from './support/fixtures.ts';
import { button, heading, radio } from './support/names.ts';

/** An authenticator with the pseudo-random function, which says yes to whatever it is asked. */
const authenticator = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
  hasPrf: true,
} as const;

test('a passkey protects a vault, and opens it after it was locked', async ({ kind }) => {
  test.skip(kind === 'firefox', 'Firefox has no passkeys in pages of extensions.');
  const extension = frozenBuild('chromium');
  const context = await chromium.launchPersistentContext('', {
    executablePath: chromiumPath(),
    headless: true,
    args: [
      ...chromiumArguments,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('WebAuthn.enable');
    const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
      options: authenticator,
    });
    await page.goto(`${await chromiumOrigin(extension)}simulator.html#/codes`);
    const codes = new Codes(chromiumSurface(page));
    await codes.giveLink(accounts.acme.uri);
    await codes.surface.click(button(/^Choose protection for/));
    await codes.surface.click(radio(/^Passkey/));
    await codes.makeAndKeep();
    expect(await codes.showsCodeOf(accounts.acme)).toBe(true);
    const made = await devTools.send('WebAuthn.getCredentials', { authenticatorId });
    expect(made.credentials).toHaveLength(1);

    await codes.surface.click(button('Lock the vault'));
    await expect.poll(() => codes.surface.texts(heading('The vault is locked'))).toHaveLength(1);
    await codes.surface.click(button('Unlock'));
    expect(await codes.showsCodeOf(accounts.acme)).toBe(true);

    await codes.surface.click(button('Lock the vault'));
    await devTools.send('WebAuthn.clearCredentials', { authenticatorId });
    await codes.surface.click(button('Unlock'));
    await expect
      .poll(() => codes.surface.pageText())
      .toContain('The browser’s question was closed');
    expect(await codes.surface.pageText()).not.toContain('ACME');
  } finally {
    await context.close();
  }
});
