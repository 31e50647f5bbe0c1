import { browser } from 'wxt/browser';

import { sessionKey } from '../../../lib/extension/session-store.ts';
import type { Receive } from '../../../lib/messaging/messages.ts';
import type { FillOutcome } from '../../../lib/sites/index.ts';
import { m } from '../../../lib/texts/paraglide/messages.js';
import type { VaultContents } from '../../../lib/vault/vault-contents.ts';
import { showOutcome } from './badge.ts';
import { forgetWithoutPermission, originsByItself, stopByItself } from './by-itself.ts';
import { fillOpenTabs, fillReported } from './fill-reported.ts';
import { fillPointedAt, fillTab } from './fill-tab.ts';
import { leaveNote } from './notes.ts';
import { codeFor, fillOwnPage } from './own-page.ts';
import { siteView } from './site-view.ts';
import { startWanted, startWhatWasWanted } from './wanted.ts';
import { agree, notACodeField, useFocusedField } from './teach.ts';

/** Name of the shortcut in the manifest, and of the menu item. */
const fillCode = 'fill-code';

/** Answers everything that asks for a code to be filled. */
export function registerFilling(vault: VaultContents, receive: Receive): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === fillCode && tab?.id !== undefined) {
      void fillFront(vault, tab.id);
    }
  });

  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId === fillCode && tab?.id !== undefined) {
      void report(tab.id, fillPointedAt(vault, tab.id, frameId));
    }
  });

  receive('currentSite', (tabId) => siteView(vault, tabId));
  receive('fillTab', async (request) => {
    const outcome = await fillTab(vault, request);
    await showOutcome(request.tabId, outcome);
    return outcome;
  });
  receive('useFocusedField', (tabId) => useFocusedField(vault, tabId));
  receive('notACodeField', (tabId) => notACodeField(vault, tabId));
  receive('agreeWithin', ({ origin, within }) => agree(vault, origin, within));
  receive('startByItself', (site) => startWanted(site));
  receive('listByItself', () => originsByItself());
  receive('stopByItself', (origin) => stopByItself(origin));
  receive('codeFor', (accountId) => codeFor(vault, accountId));
  receive('fieldsChanged', (_, sender) => fillReported(vault, sender));

  browser.permissions.onAdded.addListener(() => void startWhatWasWanted());
  browser.permissions.onRemoved.addListener(() => void forgetWithoutPermission());
  browser.storage.session.onChanged.addListener((changes) => {
    const session = changes[sessionKey];
    if (session?.newValue !== undefined && session.oldValue === undefined) {
      void fillOpenTabs(vault);
    }
  });
}

/** One item, without the name of an account: browsers write the titles of menus to the disk. */
async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const locale = browser.i18n.getUILanguage().startsWith('nl') ? 'nl' : 'en';
  browser.contextMenus.create({
    id: fillCode,
    title: m.sites_menu_fill({}, { locale }),
    contexts: ['editable'],
  });
}

/** Fills the tab in front, which may show a page of ours. */
async function fillFront(vault: VaultContents, tabId: number): Promise<void> {
  const isFilled = await fillOwnPage(tabId);
  if (isFilled === null) await report(tabId, fillTab(vault, { tabId }));
  else await showOutcome(tabId, { code: isFilled ? 'filled' : 'no-field' });
}

/** Shows what came of a fill outside the popup; whatever is left to decide is decided there. */
async function report(tabId: number, filling: Promise<FillOutcome>): Promise<void> {
  const outcome = await filling;
  await showOutcome(tabId, outcome);
  if (outcome.code === 'filled') return;
  await leaveNote(tabId, outcome);
  await openCodes(tabId);
}

/** Opens the popup where it says what to do, whichever of its tabs was open last. */
async function openCodes(tabId: number): Promise<void> {
  await browser.action.setPopup({ tabId, popup: '/popup.html#codes' });
  // One that is open already cannot be opened.
  await browser.action.openPopup().catch(() => undefined);
  await browser.action.setPopup({ tabId, popup: '/popup.html' });
}
