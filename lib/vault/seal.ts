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
  const nonce = randomBytes(nonceBytes);
  return joined(nonce, await encrypt(key, context, nonce, bytes));
}

/** Encrypts; whatever it is given may be overwritten once it has returned its promise. */
function encrypt(
  key: CryptoKey,
  context: Context,
  iv: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const additionalData = encodeContext(context);
  // It takes its own copy of all three before it returns (Web Cryptography §14.3.1).
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
}

/** Puts both one after the other into a place for them. */
function joined(
  nonce: Uint8Array,
  ciphertext: ArrayBuffer,
  place = new Uint8Array(nonceBytes + ciphertext.byteLength),
): Uint8Array<ArrayBuffer> {
  place.set(nonce);
  place.set(new Uint8Array(ciphertext), nonceBytes);
  return place;
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

/** A JSON value, and what its ciphertext is bound to. */
export interface Sealable {
  readonly context: Context;
  readonly value: unknown;
}

/** Encrypts a JSON value, padded with spaces, which JSON ignores (RFC 8259 §2). */
export async function sealJson(
  key: CryptoKey,
  sealable: Sealable,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = randomBytes(nonceBytes);
  return joined(nonce, await encryptJson(key, nonce, sealable));
}

/**
 * Does the same to many values, each under a nonce of its own, and leaves them in one buffer: drawing
 * nonces one by one and clearing many small buffers away takes longer than encrypting. All are under
 * way together, so the browser keeps every piece in memory meanwhile.
 *
 * @returns each with what became of it, in the same order
 */
export async function sealEachJson<T extends Sealable>(
  key: CryptoKey,
  sealables: readonly T[],
): Promise<readonly (readonly [T, Uint8Array<ArrayBuffer>])[]> {
  const nonces = randomBytes(nonceBytes * sealables.length);
  const sealed = await Promise.all(
    sealables.map(async (sealable, at) => {
      const nonce = nonces.subarray(nonceBytes * at, nonceBytes * (at + 1));
      return { sealable, nonce, ciphertext: await encryptJson(key, nonce, sealable) };
    }),
  );
  const lengths = sealed.map(({ ciphertext }) => nonceBytes + ciphertext.byteLength);
  const whole = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  return sealed.map(({ sealable, nonce, ciphertext }) => {
    const place = whole.subarray(start, (start += nonceBytes + ciphertext.byteLength));
    return [sealable, joined(nonce, ciphertext, place)];
  });
}

function encryptJson(
  key: CryptoKey,
  nonce: Uint8Array<ArrayBuffer>,
  { context, value }: Sealable,
): Promise<ArrayBuffer> {
  const text = JSON.stringify(value);
  // A UTF-16 unit takes at most three bytes.
  const most = 3 * text.length + blockBytes;
  const room = most <= desk.length ? desk : new Uint8Array(most);
  const { written } = encoder.encodeInto(text, room);
  const end = Math.ceil(written / blockBytes) * blockBytes;
  room.fill(space, written, end);
  const sealed = encrypt(key, context, nonce, room.subarray(0, end));
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
