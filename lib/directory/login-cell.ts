/** What stands in a login's cell. */
export const loginKinds = { blank: 0, plain: 1, breakGlass: 2, nulByte: 3 } as const;

/** Words in a login that mark an account for emergencies; exports have no column for it. */
const breakGlassWords = [
  'breakglass',
  'break-glass',
  'break_glass',
  'break.glass',
  'emergency',
  'noodaccount',
  'noodtoegang',
];

/** Pairs of letters, one in each word, that begin with a letter that few logins have. */
const anchors = ['gl', 'ge', 'ga', 'cc'];

/** The words, with where their anchor stands. */
const sought = breakGlassWords.map((word) => ({
  letters: Array.from(word, (letter) => letter.charCodeAt(0)),
  anchor: Math.max(...anchors.map((pair) => word.indexOf(pair))),
}));

/** Bytes at which there is something to see: NUL, and the first letters of anchors in both cases. */
const looksLike = new Uint8Array(256);
looksLike[0] = 1;
for (const letter of 'gcGC') looksLike[letter.charCodeAt(0)] = 1;

/** Looks at a login's bytes without making a string; one of {@link loginKinds}. */
export function loginKind(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] ?? 0) <= 32 && bytes[at] !== 0) at++;
  if (at === end) return loginKinds.blank;
  let kind: number = loginKinds.plain;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (looksLike[byte] === 0) continue;
    if (byte === 0) return loginKinds.nulByte;
    if (isBreakGlass(bytes, start, at, end)) kind = loginKinds.breakGlass;
  }
  return kind;
}

/** Whether the anchor of a word stands here, and the word around it. */
function isBreakGlass(bytes: Uint8Array, start: number, at: number, end: number): boolean {
  const next = lowerCased(bytes[at + 1] ?? 0);
  if (next !== 108 && next !== 101 && next !== 97 && next !== 99) return false; // l, e, a, c
  return sought.some(({ letters, anchor }) => {
    const first = at - anchor;
    return (
      first >= start &&
      first + letters.length <= end &&
      letters.every((letter, index) => lowerCased(bytes[first + index] ?? 0) === letter)
    );
  });
}

const lowerCased = (byte: number): number => (byte >= 65 && byte <= 90 ? byte | 32 : byte);
