import { browser } from 'wxt/browser';

import {
  likelyFirst,
  matching,
  planFill,
  readPage,
  shownPage,
  type SiteView,
} from '../../../lib/sites/index.ts';
import type { VaultContents } from '../../../lib/vault/vault-contents.ts';
import { originsByItself } from './by-itself.ts';
import { lookInto } from './look-into.ts';
import { dropNote, noteOf } from './notes.ts';
import { openedVault } from './opened-vault.ts';

/** Tells the popup about the page of a tab. */
export async function siteView(vault: VaultContents, tabId: number): Promise<SiteView> {
  const [tab, opened, note] = await Promise.all([
    browser.tabs.get(tabId),
    openedVault(vault),
    noteOf(tabId),
  ]);
  // While it is locked, the popup asks for the passphrase and then asks again.
  if (opened !== 'locked') await dropNote(tabId);
  const page = readPage(tab.url ?? '');
  const byItself =
    page !== null && (await originsByItself()).includes(new URL(tab.url ?? '').origin);
  if (typeof opened === 'string' || page === null) {
    return {
      page: page && shownPage(page, []),
      accountIds: [],
      likelyIds: [],
      plan: null,
      isByItself: byItself,
      note,
    };
  }
  const { entries, candidates, memoryOf, isAgreed } = opened;
  const frames = await lookInto({ tabId, allFrames: true }, memoryOf);
  const named = entries.map(({ id, account: { issuer, label } }) => ({ id, issuer, label }));
  return {
    page: shownPage(
      page,
      entries.flatMap(({ account }) => account.sites),
    ),
    accountIds: matching(candidates, page),
    likelyIds: likelyFirst(named, page).map(({ id }) => id),
    plan: frames && planFill(frames, candidates, { isAgreed }),
    isByItself: byItself,
    note,
  };
}
