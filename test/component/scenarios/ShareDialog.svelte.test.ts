import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import ShareDialog from '../../../components/scenarios/ShareDialog.svelte';
import { parseShareLink } from '../../../lib/scenarios/share-link.ts';
import { expectAccessible } from './accessibility.ts';
import { openView, scenarioNamed } from './view.ts';

async function showDialog(content = scenarioNamed('Codes')) {
  const { settings } = await openView();
  settings.pageAddress = 'https://grip.example/simulator/';
  const onexport = vi.fn();
  await render(ShareDialog, { content, settings, onexport, onclose: () => undefined });
  return { settings, onexport, content };
}

function clipboardThat(writeText: (text: string) => Promise<void>) {
  const spy = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
  onTestFinished(() => spy.mockRestore());
  return spy;
}

const link = () => page.getByRole('textbox', { name: 'Link' });
const address = () => page.getByRole('textbox', { name: 'Address of the hosted page' });
const shown = () => (link().element() as HTMLInputElement).value;
const copy = () => page.getByRole('button', { name: 'Copy link' });

describe('sharing', () => {
  it('shows a link to the hosted page that carries the scenario', async () => {
    const { content } = await showDialog();
    expect(shown()).toMatch(/^https:\/\/grip\.example\/simulator\/#s=/);
    expect(parseShareLink(shown())).toEqual({ ok: true, value: content });
    await expect.element(link()).toHaveAttribute('readonly');
    await expect.element(page.getByText(/browsers do not send to any server/)).toBeVisible();
  });

  it('copies the link', async () => {
    const clipboard = clipboardThat(() => Promise.resolve());
    await showDialog();
    await copy().click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied.');
    expect(clipboard).toHaveBeenCalledWith(shown());
  });

  it('selects the link where the browser does not copy', async () => {
    clipboardThat(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    await showDialog();
    await copy().click();
    await expect.element(page.getByRole('status')).toMatchTextContent(/The link is selected/);
    await expect.element(link()).toHaveFocus();
    const { selectionStart, selectionEnd } = link().element() as HTMLInputElement;
    expect([selectionStart, selectionEnd]).toEqual([0, shown().length]);
  });

  it('keeps another address of the page, and refuses what is none', async () => {
    const { settings } = await showDialog();
    await address().fill('https://tools.example/grip/?a=1#old');
    expect(shown()).toMatch(/^https:\/\/tools\.example\/grip\/\?a=1#s=/);
    expect(settings.pageAddress).toBe('https://tools.example/grip/?a=1');
    await address().fill('javascript:alert(1)');
    await expect.element(page.getByRole('alert').last()).toMatchTextContent(/starts with https/);
    await expect.element(copy()).toBeDisabled();
    expect(settings.pageAddress).toBe('https://tools.example/grip/?a=1');
  });

  it('tells that an address of this computer helps nobody else', async () => {
    await showDialog();
    await address().fill('http://localhost:4173/');
    await expect.element(page.getByText(/^This address works on this computer only/)).toBeVisible();
  });

  it('offers a file where a link would be too long', async () => {
    const { onexport } = await showDialog({ ...scenarioNamed('Long'), notes: 'x'.repeat(9_000) });
    await expect.element(page.getByText(/does not fit in a link/)).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    expect(onexport).toHaveBeenCalledOnce();
  });

  it('is accessible', async () => {
    const { settings } = await showDialog();
    await expectAccessible(settings);
  });
});
