import { cellText } from './text-encoding.ts';

/** What a yes-or-no cell says. */
export type Flag = 'yes' | 'no' | 'blank' | 'unclear';

const words: ReadonlyMap<string, Flag> = new Map([
  ['', 'blank'],
  ...'true 1 yes y ja j waar on aan x enabled active actief ingeschakeld provisioned password_expired locked_out recovery'
    .split(' ')
    .map((word) => [word, 'yes'] as const),
  ...'false 0 no n nee onwaar off uit disabled inactive inactief uitgeschakeld suspended deprovisioned deactivated archived geblokkeerd staged deleted'
    .split(' ')
    .map((word) => [word, 'no'] as const),
]);

/**
 * Reads a cell such as `True`, `nee`, `SUSPENDED`.
 *
 * An account that is locked or has to renew its password counts as active: its user comes back.
 */
export function flagOf(bytes: Uint8Array, start: number, end: number): Flag {
  const length = end - start;
  if (length === 0) return 'blank';
  // The usual ones, without making a string.
  if (length === 4 && fourLetters(bytes, start) === letters.true) return 'yes';
  if (length === 5 && fourLetters(bytes, start + 1) === letters.alse) {
    if (((bytes[start] ?? 0) | 32) === letters.f) return 'no';
  }
  return words.get(cellText(bytes, start, end).toLowerCase()) ?? 'unclear';
}

const letters = { f: 0x66, true: 0x7472_7565, alse: 0x616c_7365 } as const;

/** Four letters as one number, lower-case. */
function fourLetters(bytes: Uint8Array, at: number): number {
  const start = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16);
  return start | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0) | 0x2020_2020;
}
