import type { Page } from './page.ts';

interface Named {
  readonly issuer: string;
  readonly label: string;
}

/**
 * Accounts, those first whose names have to do with the page's host; otherwise in their order.
 *
 * SECURITY: a name sorts, it never authorises: anybody may call an account or a page anything.
 */
export function likelyFirst<T extends Named>(accounts: readonly T[], { host }: Page): T[] {
  const names = host.replace(/\.[^.]+$/, '');
  return accounts
    .map((account) => ({ account, likeness: likenessOf(account, names) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ account }) => account);
}

/** How many letters of the host an issuer, or a word of it, makes up; half for the label. */
function likenessOf({ issuer, label }: Named, host: string): number {
  const own = wordsOf(issuer).filter((word) => host.includes(word));
  const whole = wordsOf(issuer).join('');
  const joined = whole.length > 2 && host.replaceAll('-', '').includes(whole) ? whole.length : 0;
  const mail = wordsOf(label.slice(label.indexOf('@') + 1)).filter((word) => host.includes(word));
  return Math.max(joined, longest(own), longest(mail) / 2);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word.length > 2 && word !== 'com' && word !== 'www');

const longest = (words: readonly string[]): number =>
  Math.max(0, ...words.map(({ length }) => length));
