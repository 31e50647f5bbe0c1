/** Reads base64 with or without padding (RFC 4648 §4); `null` for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const digits = text.replace(/={0,2}$/, '');
  if (digits.length % 4 === 1 || !/^[\w+/]*$/.test(digits) || digits.includes('_')) return null;
  return Uint8Array.from(atob(digits), (char) => char.charCodeAt(0));
}

/** Writes base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
