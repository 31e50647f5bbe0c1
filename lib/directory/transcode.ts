import type { ByteStream } from './byte-stream.ts';

/** UTF-16 as UTF-8, piece by piece; the byte order mark is left out. */
export async function* utf8Of(stream: ByteStream, encoding: 'utf-16le' | 'utf-16be'): ByteStream {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of stream) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield encoder.encode(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield encoder.encode(rest);
}
