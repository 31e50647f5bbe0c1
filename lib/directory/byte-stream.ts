import { type DirectoryProblem, UnreadableDirectory } from './directory-problem.ts';

/** Bytes in order, in pieces of any size. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** The first bytes of a stream, and the whole stream again. */
export interface Peeked {
  /** As many as were asked for, or all there are. */
  readonly head: Uint8Array;
  /** Whether there is nothing after `head`. */
  readonly complete: boolean;
  readonly stream: ByteStream;
}

/** Looks at the first bytes of a stream without losing them. */
export async function peek(stream: ByteStream, wanted: number): Promise<Peeked> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const source = stream[Symbol.asyncIterator]();
  let complete = false;
  while (size < wanted) {
    const next = await source.next();
    if (next.done === true) {
      complete = true;
      break;
    }
    pieces.push(next.value);
    size += next.value.length;
  }
  const head = joined(pieces, size);
  return { head, complete, stream: again(head, source) };
}

/** All bytes of a stream, as long as they are no more than `maxBytes`. */
export async function allBytes(
  stream: ByteStream,
  maxBytes: number,
  problem: DirectoryProblem,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > maxBytes) throw new UnreadableDirectory(problem);
    pieces.push(piece);
  }
  return joined(pieces, size);
}

async function* again(head: Uint8Array, rest: AsyncIterator<Uint8Array>): ByteStream {
  try {
    if (head.length > 0) yield head;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
