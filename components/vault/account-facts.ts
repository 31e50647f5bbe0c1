import type { Account } from '../../lib/otp/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** How an account makes its codes, in short; what nearly all have is left out. */
export function accountFacts(account: Account): string {
  if (account.type === 'steam') return m.vault_type_steam();
  const { algorithm, digits } = account;
  const facts: string[] =
    account.type === 'hotp'
      ? [m.vault_type_hotp(), m.vault_counter_at({ counter: String(account.counter) })]
      : [
          m.vault_type_totp(),
          ...(account.periodSeconds === 30
            ? []
            : [m.vault_seconds({ count: account.periodSeconds })]),
        ];
  if (digits !== 6) facts.push(m.vault_digits({ count: digits }));
  if (algorithm !== 'SHA1') facts.push(algorithm);
  if (account.sites.length > 0) facts.push(account.sites.join(', '));
  return facts.join(' · ');
}
