import { readableHost } from './readable-host.ts';

/**
 * Letters that are taken for others: a part of Unicode's confusables (UTS #39, confusables.txt),
 * Cyrillic and Greek, and what a hurried eye mixes up in Latin.
 */
const confusables: Readonly<Record<string, string>> = {
  а: 'a',
  α: 'a',
  ɑ: 'a',
  в: 'b',
  с: 'c',
  ϲ: 'c',
  ԁ: 'd',
  е: 'e',
  є: 'e',
  ε: 'e',
  ɡ: 'g',
  һ: 'h',
  і: 'i',
  ı: 'i',
  ι: 'i',
  ј: 'j',
  к: 'k',
  κ: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  η: 'n',
  о: 'o',
  ο: 'o',
  σ: 'o',
  р: 'p',
  ρ: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ν: 'v',
  ѵ: 'v',
  ԝ: 'w',
  ω: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
  i: 'l',
  '8': 'b',
};

/**
 * The domain among `known` that another one could be mistaken for, or null.
 *
 * Compares what is left when similar letters count as one, then allows one letter more, less,
 * different or two swapped. Only a warning: a look-alike matches nothing anyway.
 *
 * @param domain - registrable domain of the page, in ASCII
 * @param known - registrable domains of the accounts, in ASCII
 */
export function lookAlike(domain: string, known: readonly string[]): string | null {
  if (known.includes(domain)) return null;
  const seen = skeleton(domain);
  return known.find((own) => isClose(seen, skeleton(own))) ?? null;
}

function skeleton(domain: string): string {
  const readable = (readableHost(domain) ?? domain).normalize('NFKD').replace(/\p{Mark}/gu, '');
  const letters = Array.from(readable, (letter) => confusables[letter] ?? letter).join('');
  return letters.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('-', '');
}

/** Short names differ by a letter all the time; they count only when they look the same. */
const shortestGuess = 8;

function isClose(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < shortestGuess) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  const swapped = rest.charAt(1) + rest.charAt(0) + rest.slice(2);
  return (
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    rest.slice(1) === otherRest.slice(1) ||
    swapped === otherRest
  );
}
