/**
 * One alternation of the words in a text, parted by white space, to build a pattern of. In a word `_`
 * stands for a space, a hyphen or nothing, `~` for the rest of the word and `$` for its end: lists stay
 * short and readable, and every document that the script is put into pays for them.
 */
/* @__NO_SIDE_EFFECTS__ */
export const wordsOf = (words: string): string =>
  `(?:${words
    .trim()
    .replace(/\s+/g, '|')
    .replace(/[_~$]/g, (sign) => signs[sign] ?? sign)})`;

const signs: Readonly<Record<string, string>> = { _: '[- ]?', '~': '\\p{L}*', $: '\\b' };

/** Matches a text with one of the patterns in it. */
/* @__NO_SIDE_EFFECTS__ */
export const anyOf = (...patterns: readonly string[]): RegExp =>
  new RegExp(patterns.join('|'), 'u');

/** A word of the list begins there; for alphabets that `\b` knows. */
/* @__NO_SIDE_EFFECTS__ */
export const startOf = (words: string): string => `\\b${wordsOf(words)}`;
