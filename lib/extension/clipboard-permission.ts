import { browser } from 'wxt/browser';

const permission = {
  permissions: ['clipboardRead'],
} as const satisfies chrome.permissions.Permissions;

/** Asks the user whether the clipboard may be read; call it from a click. */
export async function askToReadClipboard(): Promise<boolean> {
  return browser.permissions.request({ permissions: [...permission.permissions] });
}

/** Whether the clipboard may be read. */
export async function canReadClipboard(): Promise<boolean> {
  return browser.permissions.contains({ permissions: [...permission.permissions] });
}
