import {
  hostAndPort,
  type FillOutcome,
  type FillPlan,
  originOf,
  planFill,
} from '../../../lib/sites/index.ts';
import { isAllowedOrigin } from '../../../lib/vault/model/managed-policy.ts';
import type { VaultContents } from '../../../lib/vault/vault-contents.ts';
import { codeToFill } from './code-to-fill.ts';
import { deliver, lookAtFocus, lookInto, type SeenFrame } from './look-into.ts';
import { type OpenedVault, openedVault } from './opened-vault.ts';

/** What the user asked for in the popup, beyond "fill". */
export interface FillRequest {
  readonly tabId: number;
  /** The account that the user picked among several. */
  readonly accountId?: string | undefined;
  /** A field for texted or emailed codes is all right. */
  readonly anyChannel?: boolean | undefined;
}

/** Fills the one code that belongs into a tab, or says what stands in the way. */
export async function fillTab(vault: VaultContents, request: FillRequest): Promise<FillOutcome> {
  const { tabId } = request;
  const opened = await openedVault(vault);
  if (typeof opened === 'string') return { code: opened };
  const frames = await lookInto({ tabId, allFrames: true }, opened.memoryOf);
  return frames === null ? { code: 'unreachable' } : fillFrames(opened, frames, request);
}

/** Fills the field that the user pointed at with the menu, in the frame where that was. */
export async function fillPointedAt(
  vault: VaultContents,
  tabId: number,
  frameId: number,
): Promise<FillOutcome> {
  const opened = await openedVault(vault);
  if (typeof opened === 'string') return { code: opened };
  const frames = await lookAtFocus({ tabId, frameIds: [frameId] });
  const isPointed = frames?.some(({ fields }) => fields.length > 0) ?? false;
  return isPointed ? fillFrames(opened, frames ?? [], { tabId }) : fillTab(vault, { tabId });
}

/** Chooses field and account among what was seen, and fills. */
export function fillFrames(
  opened: OpenedVault,
  frames: readonly SeenFrame[],
  { tabId, accountId, anyChannel }: FillRequest,
): Promise<FillOutcome> | FillOutcome {
  const plan = planFill(frames, opened.candidates, {
    accountId,
    anyChannel,
    isAgreed: opened.isAgreed,
  });
  return plan.code === 'fill' ? carryOut(opened, frames, plan, tabId) : plan;
}

/** Gives the code of a plan to its field. */
export async function carryOut(
  opened: OpenedVault,
  frames: readonly SeenFrame[],
  { accountId, documentId, field, page }: FillPlan & { code: 'fill' },
  tabId: number,
): Promise<FillOutcome> {
  const entry = opened.entries.find(({ id }) => id === accountId);
  const frame = frames.find((candidate) => candidate.documentId === documentId);
  const host = hostAndPort(page);
  if (!entry || !frame) return { code: 'not-filled', accountId, problem: { code: 'field-gone' } };
  if (!isAllowedOrigin(opened.policy, originOf(page))) return { code: 'forbidden', host };
  const { code, counter } = await codeToFill(entry, opened.clockOffsetMs);
  const { submits } = opened.memoryOf(frame.origin);
  const result = await deliver(tabId, documentId, { look: frame.look, field, code, submits });
  void opened.vault.touch();
  if (!result?.ok) {
    return { code: 'not-filled', accountId, problem: result?.error ?? { code: 'field-gone' } };
  }
  if (counter !== null) await opened.vault.advanceCounter(accountId, counter);
  return { code: 'filled', accountId, host };
}
