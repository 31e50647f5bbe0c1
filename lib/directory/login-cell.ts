/** What stands in a login's cell. */
export const loginKinds = { blank: 0, plain: 1, breakGlass: 2, nulByte: 3 } as const;

/** Words in a login that mark an account for emergencies; exports have no column for it. */
const breakGlassWords: readonly (readonly number[])[] = [
  'breakglass',
  'break-glass',
  'break_glass',
  'break.glass',
  'emergency',
  'noodaccount',
  'noodtoegang',
].map((word) => Array.from(word, (letter) => letter.charCodeAt(0)));

/** By a byte that may begin one of the words, in either case, the letter that must come next. */
const nextLetter = new Uint8Array(256);
for (const [first = 0, second = 0] of breakGlassWords) {
  nextLetter[first] = second;
  nextLetter[first - 32] = second;
}

/** Looks at a login's bytes without making a string; one of {@link loginKinds}. */
export function loginKind(bytes: Uint8Array, start: number, end: number): number {
  let kind: number = loginKinds.blank;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 32) {
      if (kind === loginKinds.blank) kind = loginKinds.plain;
      const next = nextLetter[byte] ?? 0;
      // Letters such as "e" are everywhere: the second one is looked at before any word is.
      if (next !== 0 && ((bytes[at + 1] ?? 0) | 32) === next && startsWord(bytes, at, end)) {
        kind = loginKinds.breakGlass;
      }
    } else if (byte === 0) return loginKinds.nulByte;
  }
  return kind;
}

function startsWord(bytes: Uint8Array, start: number, end: number): boolean {
  return breakGlassWords.some(
    (word) =>
      start + word.length <= end &&
      word.every((letter, index) => lowerCased(bytes[start + index] ?? 0) === letter),
  );
}

const lowerCased = (byte: number): number => (byte >= 65 && byte <= 90 ? byte | 32 : byte);
