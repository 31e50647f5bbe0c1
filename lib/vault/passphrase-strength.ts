import type { Strength } from './model/managed-policy.ts';

/**
 * How hard a passphrase is to guess, from 0 to 4 (zxcvbn). Its dictionaries, some hundred kilobytes,
 * are loaded at the first use. Nothing of the passphrase is kept.
 */
export async function passphraseStrength(passphrase: string): Promise<Strength> {
  const { scoreOf } = await import('./zxcvbn.ts');
  return scoreOf(passphrase);
}
