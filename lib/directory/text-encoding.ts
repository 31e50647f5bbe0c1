/** How the bytes of a file are to be taken, told from its first ones. */
export type FileKind =
  | { readonly kind: 'gzip' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'binary'; readonly looksLike: 'pdf' | 'old-excel' | 'picture' | null }
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly markBytes: number };

/**
 * UTF-8 and Windows-1252 are one here: both keep ASCII's bytes, and each cell is decoded for itself
 * ({@link cellText}), so that a file which mixes them is read too.
 */
export type Encoding = 'ascii-based' | 'utf-16le' | 'utf-16be';

const magics: readonly (readonly [bytes: readonly number[], kind: FileKind])[] = [
  [[0x1f, 0x8b], { kind: 'gzip' }],
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], { kind: 'zip' }],
  [[0x25, 0x50, 0x44, 0x46], { kind: 'binary', looksLike: 'pdf' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { kind: 'binary', looksLike: 'old-excel' }],
  [[0x89, 0x50, 0x4e, 0x47], { kind: 'binary', looksLike: 'picture' }],
  [[0xff, 0xd8, 0xff], { kind: 'binary', looksLike: 'picture' }],
  [[0xef, 0xbb, 0xbf], { kind: 'text', encoding: 'ascii-based', markBytes: 3 }],
  [[0xff, 0xfe], { kind: 'text', encoding: 'utf-16le', markBytes: 2 }],
  [[0xfe, 0xff], { kind: 'text', encoding: 'utf-16be', markBytes: 2 }],
];

/**
 * Tells what a file is from its first bytes, never from its name.
 *
 * @param head - a few kilobytes are enough
 */
export function fileKind(head: Uint8Array): FileKind {
  const magic = magics.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (magic) return magic[1];
  const sample = head.subarray(0, 4096);
  let evenNulls = 0;
  let oddNulls = 0;
  let controls = 0;
  for (let index = 0; index < sample.length; index++) {
    const byte = sample[index] ?? 0;
    if (byte === 0 && index % 2 === 0) evenNulls++;
    else if (byte === 0) oddNulls++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls++;
  }
  const half = sample.length / 2;
  if (oddNulls > 0.6 * half && evenNulls < 0.1 * half) {
    return { kind: 'text', encoding: 'utf-16le', markBytes: 0 };
  }
  if (evenNulls > 0.6 * half && oddNulls < 0.1 * half) {
    return { kind: 'text', encoding: 'utf-16be', markBytes: 0 };
  }
  const isBinary = evenNulls + oddNulls + controls > 0.02 * sample.length;
  return isBinary
    ? { kind: 'binary', looksLike: null }
    : { kind: 'text', encoding: 'ascii-based', markBytes: 0 };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');
const quote = 34;

/**
 * The text of a cell: UTF-8 where it is valid, else Windows-1252; doubled quotes made single,
 * spaces around it removed.
 *
 * @param start - offset of its first byte, after the opening quote where there is one
 */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  const cell = bytes.subarray(start, end);
  const text = decoded(cell).trim();
  return start > 0 && bytes[start - 1] === quote ? text.replaceAll('""', '"') : text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}
