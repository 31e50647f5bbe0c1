import type { Page } from './page.ts';

/**
 * Registrable domains whose login takes the code behind the password, in the same field.
 *
 * Source: github.com/apple/password-manager-resources,
 * quirks/websites-that-append-2fa-to-password.json, 2025.
 */
const appendingDomains: readonly string[] = ['etrade.com', 'mailbox.org', 'usaa.com'];

/** Whether a page is known to take the code appended to the password. */
export const appendsCode = ({ domain }: Page): boolean =>
  domain !== null && appendingDomains.includes(domain);
