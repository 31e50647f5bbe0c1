import metadata from 'libphonenumber-js/max/metadata';

import { either, freeDigits, type FreeDigits } from './free-digits.ts';

/** What the library's metadata (version 4) holds of a country, by place. */
interface Plan {
  /** Of any number, `2`. */
  readonly 2: string;
  /** What is dialled before a national number, `5`: a digit, or nothing. */
  readonly 5?: string | 0;
  /** The same as a pattern, and what to put in its place, `6` and `7`, where a digit does not do. */
  readonly 6?: string | 0;
  readonly 7?: string | 0;
  /** By which the countries of one calling code are told apart, `10`. */
  readonly 10?: string | 0;
  /** Of each kind of number, `11`. */
  readonly 11?: readonly (readonly [pattern: string] | 0)[];
}

const { country_calling_codes: countriesOf, countries } = metadata as unknown as {
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, Plan>>;
};

/** The calling code of a country, such as `31`. */
export const callingCodeOf = (country: string): string =>
  Object.keys(countriesOf).find((code) => countriesOf[code]?.includes(country)) ?? '';

const known = new Map<string, FreeDigits | null>();

/**
 * How many digits at the end decide nothing about a national number: not whether it is valid, nor its
 * country or kind.
 *
 * @param lengths - from the first to the last, of all of these
 * @returns 0 where that cannot be told
 */
export function decidesNothing(
  callingCode: string,
  lengths: readonly [least: number, most: number],
): number {
  let free = known.get(callingCode);
  if (free === undefined) known.set(callingCode, (free = freeIn(callingCode)));
  if (free === null) return 0;
  let least = Infinity;
  for (let length = lengths[0]; length <= lengths[1]; length++) {
    least = Math.min(least, free.get(length) ?? Infinity);
  }
  return least;
}

function freeIn(callingCode: string): FreeDigits | null {
  const sharing = countriesOf[callingCode];
  if (!sharing) return null;
  let all: FreeDigits = new Map();
  for (const country of sharing) {
    const plan = countries[country];
    // Prefixes that are patterns, and countries told apart by patterns, look at other digits too.
    if (!plan || plan[6] || plan[7] || plan[10]) return null;
    if (plan[5] && plan[5].length > 1) return null;
    const patterns = [plan[2], ...(plan[11] ?? []).flatMap((kind) => (kind ? [kind[0]] : []))];
    for (const pattern of patterns) {
      const free = freeDigits(pattern);
      if (free === null) return null;
      all = either(all, free);
    }
  }
  return all;
}
