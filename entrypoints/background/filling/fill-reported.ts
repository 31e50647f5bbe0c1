import { browser } from 'wxt/browser';

import type { Sender } from '../../../lib/messaging/senders.ts';
import { matching, pageOf, planFillByItself, type FillOutcome } from '../../../lib/sites/index.ts';
import type { VaultContents } from '../../../lib/vault/vault-contents.ts';
import { showMatches, showOutcome } from './badge.ts';
import { originsByItself } from './by-itself.ts';
import { noteFilled, wasFilled } from './filled-documents.ts';
import { carryOut } from './fill-tab.ts';
import { lookInto } from './look-into.ts';
import { leaveNote } from './notes.ts';
import { openedVault } from './opened-vault.ts';

/** Documents that are being looked into. */
const busy = new Set<string>();
/** Those of them that reported another change meanwhile. */
const askedAgain = new Set<string>();

/**
 * Answers the report of a page that may be filled by itself.
 *
 * SECURITY: the report says nothing. Which document it came from, and that it may have come at all, is
 * the browser's word; what is in it, the background sees for itself. However many reports come, one
 * document is looked into once at a time.
 */
export async function fillReported(vault: VaultContents, sender: Sender): Promise<void> {
  const { documentId, origin, tab } = sender;
  if (documentId === undefined || origin === undefined || tab?.id === undefined) return;
  if (busy.has(documentId)) {
    askedAgain.add(documentId);
    return;
  }
  busy.add(documentId);
  try {
    do {
      askedAgain.delete(documentId);
      await fillDocument(vault, tab.id, documentId, origin);
    } while (askedAgain.has(documentId));
  } finally {
    busy.delete(documentId);
  }
}

/** Fills the pages in front of the user that waited for the vault to be unlocked. */
export async function fillOpenTabs(vault: VaultContents): Promise<void> {
  const origins = await originsByItself();
  if (origins.length === 0) return;
  for (const { id: tabId } of await browser.tabs.query({ active: true })) {
    if (tabId === undefined) continue;
    for (const { documentId, origin } of await reachable(tabId)) {
      if (origins.includes(origin)) await fillDocument(vault, tabId, documentId, origin);
    }
  }
}

/** The documents of a tab that the extension may look into, with their own origins. */
async function reachable(tabId: number): Promise<{ documentId: string; origin: string }[]> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => self.origin })
    .catch(() => []);
  return answers.flatMap(({ documentId, result }) =>
    result === undefined ? [] : [{ documentId, origin: result }],
  );
}

async function fillDocument(
  vault: VaultContents,
  tabId: number,
  documentId: string,
  origin: string,
): Promise<void> {
  if (!(await originsByItself()).includes(origin) || (await wasFilled(documentId))) return;
  const opened = await openedVault(vault);
  if (typeof opened === 'string') return;
  const [frame] = (await lookInto({ tabId, documentIds: [documentId] }, opened.memoryOf)) ?? [];
  const page = frame && pageOf(frame);
  if (!page || frame.origin !== origin) return;
  if (frame.frameId === 0) await showMatches(tabId, matching(opened.candidates, page).length);
  const plan = planFillByItself(frame, opened.candidates);
  if (!plan) return;
  const outcome: FillOutcome = await carryOut(opened, [frame], plan, tabId);
  await showOutcome(tabId, outcome);
  if (outcome.code !== 'filled') await leaveNote(tabId, outcome);
  // A field that went may come back; a page that saw a code gets no second one.
  if (!isGone(outcome)) await noteFilled(documentId);
}

const isGone = (outcome: FillOutcome): boolean =>
  outcome.code === 'not-filled' && outcome.problem.code === 'field-gone';
