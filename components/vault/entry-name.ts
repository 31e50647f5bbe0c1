import type { Account } from '../../lib/otp/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** What an account is called in lists and sentences. */
export function entryName({ issuer, label }: Pick<Account, 'issuer' | 'label'>): string {
  if (issuer === '' && label === '') return m.vault_nameless();
  return [issuer, label].filter((part) => part !== '').join(' · ');
}
