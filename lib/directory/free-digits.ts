/** How many digits at the end may be any, by how many digits there are in all. */
export type FreeDigits = ReadonlyMap<number, number>;

/**
 * Says for each length how many digits at the end of a number a pattern does not look at: two numbers
 * of that length that differ in these alone both match, or neither does. It errs to the small side.
 *
 * @param pattern - of a numbering plan: digits, `\d`, classes, groups, `|`, `?`, `{m}` and `{m,n}`
 * @returns `null` where the pattern holds anything else
 */
export function freeDigits(pattern: string): FreeDigits | null {
  const tokens = pattern.match(/\\d|\d|\[[\d-]+\]|\(\?:|\)|\||\?|\{\d+(?:,\d+)?\}/g) ?? [];
  if (tokens.join('') !== pattern) return null;
  let next = 0;

  function alternatives(): FreeDigits {
    let all = sequence();
    while (tokens[next] === '|') {
      next++;
      all = either(all, sequence());
    }
    return all;
  }

  function sequence(): FreeDigits {
    let all: FreeDigits = nothing;
    while (next < tokens.length && tokens[next] !== '|' && tokens[next] !== ')') {
      const piece = atom();
      all = followed(all, repeated(piece));
    }
    return all;
  }

  function atom(): FreeDigits {
    const token = tokens[next++];
    if (token === '\\d') return anyDigit;
    if (token !== '(?:') return thisDigit;
    const group = alternatives();
    next++; // the closing bracket
    return group;
  }

  function repeated(piece: FreeDigits): FreeDigits {
    const times = /^\{(\d+)(?:,(\d+))?\}$/.exec(tokens[next] ?? '');
    const optional = tokens[next] === '?';
    if (!times && !optional) return piece;
    next++;
    const least = optional ? 0 : Number(times?.[1]);
    const most = optional ? 1 : Number(times?.[2] ?? least);
    let all = new Map<number, number>();
    let some: FreeDigits = nothing;
    for (let count = 0; count <= most; count++) {
      if (count >= least) all = either(all, some);
      some = followed(some, piece);
    }
    return all;
  }

  return alternatives();
}

const nothing: FreeDigits = new Map([[0, 0]]);
const anyDigit: FreeDigits = new Map([[1, 1]]);
const thisDigit: FreeDigits = new Map([[1, 0]]);

/** One pattern or the other: what both leave free. */
export function either(a: FreeDigits, b: FreeDigits): Map<number, number> {
  const all = new Map(a);
  for (const [length, free] of b) all.set(length, Math.min(free, all.get(length) ?? free));
  return all;
}

/** One pattern after the other; free digits reach into the first where all of the second are free. */
function followed(a: FreeDigits, b: FreeDigits): FreeDigits {
  const all = new Map<number, number>();
  for (const [lengthA, freeA] of a) {
    for (const [lengthB, freeB] of b) {
      const length = lengthA + lengthB;
      const free = freeB === lengthB ? freeB + freeA : freeB;
      all.set(length, Math.min(free, all.get(length) ?? free));
    }
  }
  return all;
}
