import { closeSync, openSync, readSync } from 'node:fs';

import type { ByteStream } from '../directory/index.ts';

const pieceBytes = 1 << 20;

/**
 * The bytes of a file. Reading at once is faster than letting the system tell when it has read, as
 * long as nothing else is to be done meanwhile.
 *
 * INVARIANT: a piece holds its bytes until the next one is asked for; one buffer serves all of them.
 *
 * @throws Error of the file system
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a stream of bytes is asynchronous
export async function* fileBytes(file: string): ByteStream {
  const piece = new Uint8Array(pieceBytes);
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const count = readSync(descriptor, piece);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}
