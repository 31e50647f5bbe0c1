import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import { concatBytes, equalBytes, u32, u8, utf8ToBytes } from '@noble/ciphers/utils.js';

const blockBytes = 64;
const headerBytes = 24;
const macBytes = 16;
const finalTag = 3;

/**
 * Opens a stream of one message (libsodium's `crypto_secretstream_xchacha20poly1305`), which must
 * be its last.
 *
 * @returns `null` when key, header or data are wrong
 */
export function openStream(
  key: Uint8Array,
  header: Uint8Array,
  data: Uint8Array,
): Uint8Array | null {
  if (header.length !== headerBytes || data.length < 1 + macBytes) return null;
  const subkey = subkeyOf(key, header.slice(0, 16));
  // The message counter, from 1, and the rest of the header.
  const nonce = concatBytes(Uint8Array.of(1, 0, 0, 0), header.slice(16));
  const body = data.slice(1, -macBytes);

  const macKey = chacha20(subkey, nonce, new Uint8Array(blockBytes), undefined, 0).slice(0, 32);
  const tagBlock = new Uint8Array(blockBytes);
  tagBlock[0] = data[0] ?? 0;
  const tag = chacha20(subkey, nonce, tagBlock, undefined, 1);
  const authenticated = tag.slice();
  authenticated[0] = data[0] ?? 0;
  const mac = poly1305(
    concatBytes(
      authenticated,
      body,
      // As libsodium pads: this many bytes, not as many as are missing.
      new Uint8Array(body.length & 15),
      lengthBytes(0),
      lengthBytes(blockBytes + body.length),
    ),
    macKey,
  );
  if (!equalBytes(mac, data.slice(-macBytes)) || tag[0] !== finalTag) return null;
  return chacha20(subkey, nonce, body, undefined, 2);
}

function subkeyOf(key: Uint8Array, prefix: Uint8Array): Uint8Array {
  const subkey = new Uint32Array(8);
  hchacha(u32(utf8ToBytes('expand 32-byte k')), u32(key.slice()), u32(prefix), subkey);
  return u8(subkey);
}

/** 64 bits, little-endian. */
function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}
