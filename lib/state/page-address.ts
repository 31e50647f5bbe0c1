/**
 * Reads the address of a hosted page.
 *
 * @returns without fragment, which is the scenario's place; null for anything but http(s)
 */
export function parsePageAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  return url.href;
}

/** Whether other computers find nothing, or something else, at this address. */
export function isLocalAddress(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
