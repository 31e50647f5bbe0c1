import type { Locale } from '../../lib/state/settings.svelte.ts';

const formats = new Map<
  Locale,
  {
    readonly time: Intl.DateTimeFormat;
    readonly day: Intl.DateTimeFormat;
    readonly full: Intl.DateTimeFormat;
  }
>();

function formatsIn(locale: Locale) {
  let known = formats.get(locale);
  if (known === undefined) {
    known = {
      time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
      day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
      full: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
    };
    formats.set(locale, known);
  }
  return known;
}

/** The time for a moment of today, the day for any other; milliseconds since 1970. */
export function shortDate(ms: number, nowMs: number, locale: Locale): string {
  const { time, day } = formatsIn(locale);
  const isToday = new Date(ms).toDateString() === new Date(nowMs).toDateString();
  return (isToday ? time : day).format(ms);
}

/** Day and time. */
export const fullDate = (ms: number, locale: Locale): string => formatsIn(locale).full.format(ms);
