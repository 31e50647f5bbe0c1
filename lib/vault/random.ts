/** Random bytes of the browser's generator. */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

const idBytes = 16;
/** The browser gives at most 65 536 bytes at once (Web Cryptography §10.1.1). */
const idsAtOnce = 4096;

/** A random name of 128 bits, in base64url. */
export const newId = (): string => idOf(randomBytes(idBytes));

/** Many of them: asking the generator for each would take longer than encrypting it. */
export function newIds(count: number): readonly string[] {
  const ids: string[] = [];
  while (ids.length < count) {
    const bytes = randomBytes(idBytes * Math.min(idsAtOnce, count - ids.length));
    for (let at = 0; at < bytes.length; at += idBytes) {
      ids.push(idOf(bytes.subarray(at, at + idBytes)));
    }
  }
  return ids;
}

function idOf(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
