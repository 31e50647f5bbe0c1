import type { Normalisation } from '../normalisation.ts';

const maxSites = 50;
const maxLength = 1000;

/**
 * Reads addresses of login pages: `https://host/path`, or a bare host as people type it. Addresses
 * of apps are not kept, nor what follows `?` or `#` or stands before `@`.
 *
 * @returns each once, in the order of the backup
 */
export function readSites(value: unknown, changes: Normalisation[]): readonly string[] {
  const written = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (site): site is string => typeof site === 'string' && site.trim() !== '',
  );
  const sites = new Set<string>();
  let isIgnored = false;
  let isShortened = false;
  for (const text of written) {
    const site = siteOf(text.trim());
    if (site === null || sites.size >= maxSites) isIgnored = true;
    else {
      sites.add(site.address);
      isShortened ||= site.isShortened;
    }
  }
  if (isIgnored) changes.push({ parameter: 'sites', change: 'ignored' });
  if (isShortened) changes.push({ parameter: 'sites', change: 'shortened' });
  return [...sites];
}

function siteOf(text: string): { readonly address: string; readonly isShortened: boolean } | null {
  if (text.length > maxLength) return null;
  const parts = /^(?:(https?):\/\/)?([^/?#@\s]*@)?([^/?#@\s:]+(?::\d+)?)([^?#\s]*)(.*)$/i.exec(
    text,
  );
  const [, scheme, login, host = '', path = '', rest] = parts ?? [];
  if (parts === null || (scheme === undefined && !/^[^.]+(\.[^.]+)+$|^localhost/i.test(host))) {
    return null;
  }
  if (scheme === undefined && path !== '' && !path.startsWith('/')) return null;
  return {
    address: `${scheme?.toLowerCase() ?? 'https'}://${host.toLowerCase()}${path === '/' ? '' : path}`,
    isShortened: login !== undefined || (rest ?? '') !== '',
  };
}
