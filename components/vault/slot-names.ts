import { m } from '../../lib/texts/paraglide/messages.js';
import type { SlotKind } from '../../lib/vault/model/slot.ts';

/** What the ways of opening a vault are called. */
export const slotNames: Readonly<Record<SlotKind, () => string>> = {
  passphrase: m.vault_passphrase,
  passkey: m.vault_way_passkey,
  device: m.vault_way_device,
  'recovery-code': m.vault_recovery_code,
};
