import { locale } from './locale.svelte.ts';
import type { Locale } from './paraglide/runtime.js';

/** Making a format takes longer than any use of it, and a keystroke shows many counts. */
const formats = new Map<Locale, Intl.NumberFormat>();

/** A count as the language of the screen writes it: "12,870" or "12.870". */
export function countText(count: number | bigint): string {
  const language = locale();
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(count);
}
