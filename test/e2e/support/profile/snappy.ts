/**
 * Decompresses raw Snappy, as LevelDB, Chromium's and Firefox's IndexedDB write it
 * (`format_description.txt` of the Snappy project). What follows the data is not looked at.
 *
 * @returns null where the bytes are no Snappy
 */
export function snappyDecoded(source: Buffer, maxBytes = 64_000_000): Buffer | null {
  const length = varint(source, 0);
  if (length === null || length.value > maxBytes) return null;
  const target = Buffer.alloc(length.value);
  let from = length.next;
  let to = 0;
  while (to < target.length) {
    const tag = source[from++];
    if (tag === undefined) return null;
    let size = (tag >> 2) + 1;
    if ((tag & 3) === 0) {
      if (size > 60) {
        const bytes = size - 60;
        if (from + bytes > source.length) return null;
        size = source.readUIntLE(from, bytes) + 1;
        from += bytes;
      }
      if (from + size > source.length || to + size > target.length) return null;
      source.copy(target, to, from, from + size);
      from += size;
    } else {
      const bytes = [0, 1, 2, 4][tag & 3] ?? 0;
      if (from + bytes > source.length) return null;
      let offset = source.readUIntLE(from, bytes);
      from += bytes;
      if ((tag & 3) === 1) {
        size = ((tag >> 2) & 7) + 4;
        offset |= (tag >> 5) << 8;
      }
      if (offset === 0 || offset > to || to + size > target.length) return null;
      // Copies may overlap what they write: byte by byte.
      for (let at = 0; at < size; at++) target[to + at] = target[to + at - offset] ?? 0;
      to += size;
      continue;
    }
    to += size;
  }
  return target;
}

/** A number in LEB128, and where what follows it begins. */
export function varint(
  source: Buffer,
  start: number,
): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let at = 0; at < 5; at++) {
    const byte = source[start + at];
    if (byte === undefined) return null;
    value += (byte & 127) * 2 ** (7 * at);
    if (byte < 128) return { value, next: start + at + 1 };
  }
  return null;
}
