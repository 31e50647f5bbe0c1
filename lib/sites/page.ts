import { parse } from 'tldts';

/** Where a document comes from, as far as matching looks at it. */
export interface Page {
  readonly scheme: 'https' | 'http';
  /** Lower-case ASCII, an IDN host in punycode, an IPv6 address in brackets. */
  readonly host: string;
  /** Empty where it is the scheme's own. */
  readonly port: string;
  /** As the browser normalises it; begins with `/`. */
  readonly path: string;
  /**
   * Registrable domain, with the private section of the Public Suffix List: `ann.github.io`, not
   * `github.io`. Null for an IP address, a single label and a public suffix itself.
   */
  readonly domain: string | null;
}

/**
 * Reads the address or the origin of a document.
 *
 * @returns null for anything but http and https (so for an opaque origin, `null`), for credentials
 *   in it, and for a host that ends in a dot, which is another origin than the same name without it
 */
export function readPage(address: string): Page | null {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.hostname === '' || url.hostname.endsWith('.')) return null;
  if (url.username !== '' || url.password !== '') return null;
  return {
    scheme: url.protocol === 'https:' ? 'https' : 'http',
    host: url.hostname,
    port: url.port,
    path: url.pathname,
    domain: parse(url.hostname, { allowPrivateDomains: true }).domain,
  };
}

/** Reads what a person or a backup wrote for a site: an address, or less (`acme.example`). */
export const readSite = (text: string): Page | null =>
  readPage(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);

/** Host and port, as they stand in an address. */
export const hostAndPort = ({ host, port }: Page): string =>
  port === '' ? host : `${host}:${port}`;

/** Scheme, host and port: what a browser grants permissions for. */
export const originOf = (page: Page): string => `${page.scheme}://${hostAndPort(page)}`;

/** Whether the page comes from this computer: nobody in between can change it. */
export function isThisComputer({ host }: Page): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(host)
  );
}
