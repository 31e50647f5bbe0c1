/** Random bytes of the browser's generator. */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

/** A random name of 128 bits, in base64url. */
export function newId(): string {
  const text = String.fromCharCode(...randomBytes(16));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
