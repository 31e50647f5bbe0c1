import { fail, ok } from '../result.ts';
import { attemptsId, waitAfter } from './attempts.ts';
import type { Header } from './header.ts';
import type { Credential } from './model/slot.ts';
import type { Vaulted } from './model/vault-problem.ts';
import { type OpenedSlot, openSlot } from './open-slot.ts';
import type { VaultAccess } from './vault-access.ts';

/** A credential that is right, with the header that it was tried on. */
export interface Verified extends OpenedSlot {
  readonly header: Header;
}

/**
 * Tries a credential; wrong ones are counted, and after some of them the next try has to wait.
 *
 * SECURITY: one try at a time, whichever view makes it. Many at once would be counted as one.
 */
export function verify(access: VaultAccess, credential: Credential): Vaulted<Verified> {
  return navigator.locks.request('grip-simulator/attempt', () => tried(access, credential));
}

async function tried({ store, now }: VaultAccess, credential: Credential): Vaulted<Verified> {
  const state = await store.lockedState();
  if (!state.ok) return state;
  if (state.value === null) return fail({ code: 'no-vault' });
  const { header, attempts } = state.value;
  const isTyped = credential.kind === 'passphrase' || credential.kind === 'recovery-code';
  const waitMs = waitAfter(attempts, now());
  if (isTyped && waitMs > 0) return fail({ code: 'too-soon', waitMs });
  const opened = await openSlot(header, credential, store);
  const isWrong = !opened.ok && opened.error.code === 'wrong-credential';
  if (isTyped && (isWrong || (opened.ok && attempts.count > 0))) {
    const count = isWrong ? attempts.count + 1 : 0;
    const saved = await store.saveAttempts({ id: attemptsId, count, lastAtMs: now() });
    if (!saved.ok) return saved;
  }
  return opened.ok ? ok({ ...opened.value, header }) : opened;
}
