import '../../../components/ui/base.css';

import { onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

import Codes from '../../../components/vault/Codes.svelte';
import { Settings } from '../../../lib/state/settings.svelte.ts';
import { VaultState } from '../../../lib/state/vault.svelte.ts';
import type { EntryDraft } from '../../../lib/vault/model/entry.ts';
import { freshDatabaseName } from '../../integration/support/raw-database.ts';
import { created, memorySession, vaultOf } from '../../integration/vault/vaults.ts';
import type { ProtectedVaultOptions } from '../../../lib/vault/vault.ts';

interface Wishes extends Partial<ProtectedVaultOptions> {
  readonly locale?: 'en' | 'nl';
  /** As in the full tab. */
  readonly wide?: boolean;
}

export const button = (name: string | RegExp) => page.getByRole('button', { name });
export const rows = () => page.getByRole('listitem');

/**
 * The Codes view over a real vault in a real database.
 *
 * @param drafts - what the vault holds; null is no vault
 */
export async function openCodes(drafts: readonly EntryDraft[] | null, wishes: Wishes = {}) {
  const { locale = 'en', wide = false, ...options } = wishes;
  const settings = new Settings(null);
  settings.locale = locale;
  settings.theme = 'light';
  const vault = vaultOf(freshDatabaseName(), { session: memorySession(), ...options });
  const recoveryCode = drafts === null ? null : await created(vault, drafts);
  const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => clipboard.mockRestore());
  const copied: string[] = [];
  const state = new VaultState(() => Promise.resolve(vault));
  const surroundings = {
    copied: (code: string) => void copied.push(code),
    askToReadClipboard: () => Promise.resolve(false),
    inTab: null,
  };
  const open = async () => {
    // As high as the popup: the list takes what is left and scrolls.
    Object.assign(document.body.style, { height: '600px' });
    const { container } = await render(Codes, { vault: state, surroundings, compact: !wide });
    Object.assign(container.style, { display: 'flex', flexDirection: 'column', height: '100%' });
  };
  return { vault, settings, recoveryCode, copied, open };
}
