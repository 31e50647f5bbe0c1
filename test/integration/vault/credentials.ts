import type { Credential } from '../../../lib/vault/model/slot.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { valueOf } from '../support/results.ts';

/** Of somebody who does not know the usual one. */
export const other = 'another horse entirely';
export const byOther: Credential = { kind: 'passphrase', passphrase: other };
export const byDevice: Credential = { kind: 'device' };
export const byCode = (code: string): Credential => ({ kind: 'recovery-code', code });

/** What a passkey's function gives: the same for the same passkey. */
export const passkeyOutput = () => new Uint8Array(32).fill(7);
export const newPasskey = () => ({
  credentialId: 'Y3JlZA==',
  salt: 'c2FsdA==',
  output: passkeyOutput(),
});

/** The id of a vault's first slot of a kind. */
export async function slotIdOf(vault: Vault, kind: string): Promise<string> {
  const view = await valueOf(vault.view());
  const slots = view.status === 'none' ? [] : view.slots;
  return slots.find((slot) => slot.kind === kind)?.id ?? 'none';
}
