/** The browser gives at most so many bytes at once (Web Cryptography §10.1.1). */
const bytesAtOnce = 65_536;

/** Random bytes of the browser's generator. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let start = 0; start < length; start += bytesAtOnce) {
    crypto.getRandomValues(bytes.subarray(start, start + bytesAtOnce));
  }
  return bytes;
}

/** A multiple of three, so that base64 needs no padding. */
const idBytes = 18;
const idLetters = 24;
/** A call takes no more arguments than fit on the stack. */
const idsAtOnce = 2048;

/** A random name of 144 bits, in base64url. */
export const newId = (): string => idsOf(randomBytes(idBytes))[0] ?? '';

/** Many of them: making each by itself would take longer than encrypting it. */
export function newIds(count: number): readonly string[] {
  const ids: string[] = [];
  while (ids.length < count) {
    ids.push(...idsOf(randomBytes(idBytes * Math.min(idsAtOnce, count - ids.length))));
  }
  return ids;
}

function idsOf(bytes: Uint8Array): readonly string[] {
  const text = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return Array.from({ length: bytes.length / idBytes }, (_, at) =>
    text.slice(idLetters * at, idLetters * (at + 1)),
  );
}
