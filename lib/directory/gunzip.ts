import type { ByteStream } from './byte-stream.ts';
import { UnreadableDirectory } from './directory-problem.ts';

/** Below this a bomb can do no harm, and small files of equal rows shrink a lot. */
const harmlessBytes = 256 << 20;
/** Tables of people shrink 3–30 times; DEFLATE's own limit is about 1030 times. */
const maxRatio = 200;

/**
 * Unpacks gzip (RFC 1952) piece by piece: memory is that of a piece.
 *
 * @param harmless - bytes that may come out whatever went in
 * @throws UnreadableDirectory where it is damaged, or unpacks to out of all proportion
 */
export async function* gunzipped(stream: ByteStream, harmless = harmlessBytes): ByteStream {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  let packed = 0;
  let unpacked = 0;
  const feeding = (async () => {
    for await (const piece of stream) {
      packed += piece.length;
      await writer.write(piece as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  })();
  // What goes wrong in feeding is seen by the reader too, or after it.
  feeding.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      unpacked += value.length;
      if (unpacked > harmless && unpacked > maxRatio * packed) {
        throw new UnreadableDirectory({ code: 'unpacks-too-large', maxBytes: harmless });
      }
      yield value;
    }
    await feeding;
  } catch (error) {
    throw error instanceof UnreadableDirectory
      ? error
      : new UnreadableDirectory({ code: 'bad-gzip' });
  } finally {
    // Whoever stops early ends the source too.
    await Promise.allSettled([reader.cancel(), writer.abort()]);
  }
}
