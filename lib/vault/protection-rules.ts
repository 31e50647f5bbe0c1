import { fail, ok, type Result } from '../result.ts';
import type { ManagedPolicy, Strength } from './model/managed-policy.ts';
import type { SlotKind } from './model/slot.ts';
import type { VaultProblem } from './model/vault-problem.ts';

/** Tells how hard a passphrase is to guess. */
export type StrengthOf = (passphrase: string) => Promise<Strength>;

/** NIST SP 800-63B-4 §3.1.1.2 asks for 8 beside another factor; the score below asks for more. */
const leastPassphraseLength = 8;

/** zxcvbn's "safely unguessable" where a slow hash stands in the way: more than 10^8 guesses. */
const usualStrength: Strength = 3;

type Checked = Result<void, VaultProblem>;

/** Whether a passphrase may protect a vault or a backup. */
export async function checkPassphrase(
  passphrase: string,
  { minimumPassphraseStrength }: ManagedPolicy,
  strengthOf: StrengthOf,
): Promise<Checked> {
  if (Array.from(passphrase).length < leastPassphraseLength) {
    return fail({ code: 'too-short', min: leastPassphraseLength });
  }
  const min = minimumPassphraseStrength ?? usualStrength;
  const score = await strengthOf(passphrase);
  return score < min ? fail({ code: 'too-weak', score, min }) : ok(undefined);
}

/** Whether the organisation allows a vault that is opened in these ways. */
export function checkSlots(kinds: readonly SlotKind[], policy: ManagedPolicy): Checked {
  if (policy.passphraseRequired && !kinds.includes('passphrase')) {
    return fail({ code: 'forbidden-by-policy', rule: 'passphraseRequired' });
  }
  return policy.deviceSlotDisabled && kinds.includes('device')
    ? fail({ code: 'forbidden-by-policy', rule: 'deviceSlotDisabled' })
    : ok(undefined);
}
