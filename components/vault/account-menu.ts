import { m } from '../../lib/texts/paraglide/messages.js';
import type { Entry } from '../../lib/vault/model/entry.ts';
import type { MenuItem } from '../ui/menu-item.ts';

/** What can be done with an account of the list. */
export interface AccountCommands {
  readonly edit: () => void;
  readonly pin: () => void;
  /** Null where it is the first or the last already, or the list is of what was searched for. */
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  readonly showQr: () => void;
  readonly remove: () => void;
}

/** The menu of an account. */
export function accountMenu(
  { pinned }: Entry,
  { edit, pin, up, down, showQr, remove }: AccountCommands,
): readonly MenuItem[] {
  return [
    { label: m.vault_edit(), icon: 'pencil', run: edit },
    { label: pinned ? m.vault_unpin() : m.vault_pin(), icon: 'pin', run: pin },
    ...(up ? [{ label: m.vault_move_up(), icon: 'up', run: up } as const] : []),
    ...(down ? [{ label: m.vault_move_down(), icon: 'down', run: down } as const] : []),
    { label: m.vault_show_qr(), icon: 'scan', run: showQr },
    { label: m.vault_delete(), icon: 'bin', run: remove },
  ];
}
