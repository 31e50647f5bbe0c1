import { readSite, type Page } from './page.ts';

/**
 * Registrable domains whose login takes the code behind the password, in the same field.
 *
 * Source: github.com/apple/password-manager-resources,
 * quirks/websites-that-append-2fa-to-password.json, 2025.
 */
const appendingDomains: readonly string[] = ['etrade.com', 'mailbox.org', 'usaa.com'];

/**
 * Whether a page takes the code appended to the password.
 *
 * @param added - addresses that the user named, such as that of an OPNsense firewall; host and port count
 */
export function appendsCode(page: Page, added: readonly string[]): boolean {
  if (page.domain !== null && appendingDomains.includes(page.domain)) return true;
  return added.some((address) => {
    const own = readSite(address);
    return own?.host === page.host && own.port === page.port;
  });
}
