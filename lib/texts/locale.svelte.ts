import { overwriteGetLocale, type Locale } from './paraglide/runtime.js';

let current = $state<Locale>('en');

// Messages read the locale while a component renders, so a rune here re-renders every text.
overwriteGetLocale(() => current);

/** The language of every text on screen. */
export const locale = (): Locale => current;

/** Switches every text on screen; `<html lang>` follows for screen readers and hyphenation. */
export function setLocale(next: Locale): void {
  current = next;
  document.documentElement.lang = next;
}
