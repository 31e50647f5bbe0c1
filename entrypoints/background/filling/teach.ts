import {
  learn,
  type FillOutcome,
  planFill,
  type SiteMemory,
  storedMemory,
} from '../../../lib/sites/index.ts';
import type { VaultContents } from '../../../lib/vault/vault-contents.ts';
import { fillFrames } from './fill-tab.ts';
import { lookAtFocus, lookInto } from './look-into.ts';
import { type OpenedVault, openedVault } from './opened-vault.ts';

/** Takes the field that the user is in for a code field, from now on, and fills it. */
export async function useFocusedField(vault: VaultContents, tabId: number): Promise<FillOutcome> {
  const opened = await openedVault(vault);
  if (typeof opened === 'string') return { code: opened };
  const frames = await lookAtFocus({ tabId, allFrames: true });
  if (frames === null) return { code: 'unreachable' };
  for (const { origin, fields } of frames) {
    const [field] = fields.filter(({ isFocused }) => isFocused);
    if (!field) continue;
    await remember(opened, origin, (memory) =>
      learn(memory, { takesCode: true, mark: field.mark }),
    );
  }
  return fillFrames(opened, frames, { tabId });
}

/** Never again takes the field for a code field that would be filled now. */
export async function notACodeField(vault: VaultContents, tabId: number): Promise<void> {
  const opened = await openedVault(vault);
  if (typeof opened === 'string') return;
  const frames = (await lookInto({ tabId, allFrames: true }, opened.memoryOf)) ?? [];
  const plan = planFill(frames, opened.candidates, { isAgreed: opened.isAgreed });
  if (!('documentId' in plan)) return;
  const frame = frames.find(({ documentId }) => documentId === plan.documentId);
  const field = frame?.fields.find(({ index }) => index === plan.field);
  if (!frame || !field) return;
  const { mark } = field;
  await remember(opened, frame.origin, (memory) => learn(memory, { takesCode: false, mark }));
}

/** Agrees that a frame of one origin may be filled inside pages of another. */
export async function agree(vault: VaultContents, origin: string, within: string): Promise<void> {
  const opened = await openedVault(vault);
  if (typeof opened === 'string') return;
  await remember(opened, origin, (memory) => ({
    ...memory,
    agreedWithin: [...new Set([...memory.agreedWithin, within])],
  }));
}

async function remember(
  { vault, memoryOf }: OpenedVault,
  origin: string,
  change: (memory: SiteMemory) => SiteMemory,
): Promise<void> {
  await vault.rememberSite(origin, storedMemory(change(memoryOf(origin))));
}
