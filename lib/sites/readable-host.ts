import { decodePunycode } from './punycode.ts';

/**
 * An IDN host as people write it (`bücher.example`), or null for a host without such a label.
 *
 * SECURITY: only to be shown beside the punycode, never instead of it: letters of two scripts can
 * look the same.
 */
export function readableHost(host: string): string | null {
  if (!/(^|\.)xn--/.test(host)) return null;
  const labels = host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label));
  return labels.includes(null) ? null : labels.join('.');
}
