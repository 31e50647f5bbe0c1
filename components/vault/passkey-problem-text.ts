import type { PasskeyProblem } from '../../lib/state/vault.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

const texts: Readonly<Record<PasskeyProblem['code'], () => string>> = {
  cancelled: m.vault_passkey_cancelled,
  'no-prf': m.vault_passkey_no_prf,
  unsupported: m.vault_passkey_unsupported,
};

/** Why a passkey was of no use, and what to do. */
export const passkeyProblemText = ({ code }: PasskeyProblem): string => texts[code]();
