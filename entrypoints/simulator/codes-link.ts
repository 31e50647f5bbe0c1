import { fillCode, findCodeFields } from '../../lib/autofill/index.ts';
import { openVault } from '../../lib/extension/open-vault.ts';
import { codeFor, onFillAsked } from '../../lib/extension/own-page.ts';
import type { Account } from '../../lib/otp/index.ts';
import type { Result } from '../../lib/result.ts';
import type { CodesLink, CodesOutcome } from '../../lib/state/lessons/lesson-codes.svelte.ts';
import type { Entry } from '../../lib/vault/model/entry.ts';

const outcomeOf = (code: string): CodesOutcome =>
  code === 'locked' || code === 'no-vault' ? 'closed' : 'failed';

/** Joins the simulated login page to the vault. Loaded only where there is one. */
export function openCodesLink(): CodesLink {
  const vault = openVault();

  async function find({ secret }: Account): Promise<Result<Entry | null, CodesOutcome>> {
    const view = await vault.view();
    if (!view.ok) return { ok: false, error: outcomeOf(view.error.code) };
    if (view.value.status !== 'unlocked') return { ok: false, error: 'closed' };
    const found = view.value.entries.find(({ account }) => account.secret === secret);
    return { ok: true, value: found ?? null };
  }

  return {
    onShortcut: onFillAsked,
    async keep(account) {
      const known = await find(account);
      if (!known.ok) return known.error;
      if (known.value !== null) return 'kept';
      const added = await vault.add([{ account }]);
      return added.ok ? 'kept' : outcomeOf(added.error.code);
    },
    async fill(account) {
      const known = await find(account);
      if (!known.ok) return known.error;
      if (known.value === null) return 'no-account';
      const [field] = findCodeFields(document);
      if (!field) return 'no-field';
      const code = await codeFor(known.value.id);
      if (!code.ok) return outcomeOf(code.error.code);
      return (await fillCode(field, code.value.code)).ok ? 'filled' : 'no-field';
    },
  };
}
