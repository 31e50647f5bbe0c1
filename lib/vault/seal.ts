/** What a ciphertext is bound to: it opens in no other place. */
export type Context = readonly (string | number)[];

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts with AES-256-GCM under a fresh random nonce (NIST SP 800-38D §8.2.2).
 *
 * @param bytes - may be overwritten once this has returned its promise
 * @returns nonce, ciphertext and tag, one after the other
 */
export async function sealBytes(
  key: CryptoKey,
  context: Context,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(nonceBytes + bytes.length + tagBytes);
  const iv = crypto.getRandomValues(whole.subarray(0, nonceBytes));
  const additionalData = encodeContext(context);
  // It takes its own copy of all three before it returns (Web Cryptography §14.3.1).
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  whole.set(new Uint8Array(sealed), nonceBytes);
  return whole;
}

/** Decrypts what {@link sealBytes} made; null when key, context or a single bit is another. */
export async function openBytes(
  key: CryptoKey,
  context: Context,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const iv = sealed.subarray(0, nonceBytes);
  const additionalData = encodeContext(context);
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      sealed.subarray(nonceBytes),
    );
    return new Uint8Array(bytes);
  } catch {
    return null;
  }
}

/** Lengths are rounded up to this, so that they do not tell whose issuer's name is long. */
const blockBytes = 256;
const space = 0x20;

/**
 * Where most records lie on their way into the cipher: of ten thousand buffers that are used once,
 * clearing them away takes longer than encrypting them.
 */
const desk = new Uint8Array(16_384);
const encoder = new TextEncoder();

/** Encrypts a JSON value, padded with spaces, which JSON ignores (RFC 8259 §2). */
export function sealJson(
  key: CryptoKey,
  context: Context,
  value: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = JSON.stringify(value);
  // A UTF-16 unit takes at most three bytes.
  const most = 3 * text.length + blockBytes;
  const room = most <= desk.length ? desk : new Uint8Array(most);
  const { written } = encoder.encodeInto(text, room);
  const end = Math.ceil(written / blockBytes) * blockBytes;
  room.fill(space, written, end);
  const sealed = sealBytes(key, context, room.subarray(0, end));
  // SECURITY: a secret stays in memory no longer than needed.
  room.fill(0, 0, end);
  return sealed;
}

/** Decrypts what {@link sealJson} made; undefined when it does not open. */
export async function openJson(
  key: CryptoKey,
  context: Context,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<unknown> {
  const bytes = await openBytes(key, context, sealed);
  // What carries our tag was written by us: it is JSON.
  return bytes === null ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}

/** The same for contexts, which are short but for a damaged one. */
const contextDesk = new Uint8Array(1024);

function encodeContext(context: Context): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(context);
  if (3 * text.length > contextDesk.length) return encoder.encode(text);
  return contextDesk.subarray(0, encoder.encodeInto(text, contextDesk).written);
}
