const mozillaMagic = Buffer.from('mozLz40\0');

/** Decompresses Firefox's `jsonlz4` files; null for any other file. */
export function mozLz4Decoded(file: Buffer): Buffer | null {
  if (!file.subarray(0, mozillaMagic.length).equals(mozillaMagic)) return null;
  const size = file.readUInt32LE(mozillaMagic.length);
  return lz4Block(file.subarray(mozillaMagic.length + 4), size);
}

/** Decompresses one LZ4 block (`lz4_Block_format.md` of the LZ4 project). */
function lz4Block(source: Buffer, size: number): Buffer {
  const target = Buffer.alloc(size);
  let from = 0;
  let to = 0;
  const extended = (short: number): number => {
    let length = short;
    if (short === 15) {
      for (let byte = 255; byte === 255;) {
        byte = source[from++] ?? 0;
        length += byte;
      }
    }
    return length;
  };
  while (from < source.length) {
    const token = source[from++] ?? 0;
    const literals = extended(token >> 4);
    source.copy(target, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= source.length) break;
    const offset = source.readUInt16LE(from);
    from += 2;
    const matched = extended(token & 15) + 4;
    for (let at = 0; at < matched; at++) target[to + at] = target[to + at - offset] ?? 0;
    to += matched;
  }
  return target;
}
