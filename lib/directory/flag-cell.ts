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
  if (length === 4 && spells(bytes, start, 'true')) return 'yes';
  if (length === 5 && spells(bytes, start, 'false')) return 'no';
  return words.get(cellText(bytes, start, end).toLowerCase()) ?? 'unclear';
}

/** Whether these bytes are the word, in any case. */
function spells(bytes: Uint8Array, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (((bytes[start + index] ?? 0) | 32) !== word.charCodeAt(index)) return false;
  }
  return true;
}
