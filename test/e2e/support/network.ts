const own = new Set(['chrome-extension:', 'moz-extension:', 'about:', 'blob:', 'data:', 'chrome:']);
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a request stays on this machine: the product promises never to send anything away. */
export function staysHere(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (own.has(url.protocol) || loopback.has(url.hostname));
}
