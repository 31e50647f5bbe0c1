import { randomBytes } from './random.ts';

/** What a ciphertext is bound to: it opens in no other place. */
export type Context = readonly (string | number)[];

const nonceBytes = 12;

/**
 * Encrypts with AES-256-GCM under a fresh random nonce (NIST SP 800-38D §8.2.2).
 *
 * @returns nonce, ciphertext and tag, one after the other
 */
export async function sealBytes(
  key: CryptoKey,
  context: Context,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = randomBytes(nonceBytes);
  const additionalData = encodeContext(context);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  const whole = new Uint8Array(nonceBytes + sealed.byteLength);
  whole.set(iv);
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

/** Encrypts a JSON value, padded with spaces, which JSON ignores (RFC 8259 §2). */
export function sealJson(
  key: CryptoKey,
  context: Context,
  value: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil(text.length / blockBytes) * blockBytes).fill(space);
  padded.set(text);
  return sealBytes(key, context, padded);
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

const encodeContext = (context: Context): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(context));
