import type { Reading } from '../policy/index.ts';
import { locale, setLocale } from '../texts/locale.svelte.ts';
import { Stored, type KeyValueStore } from './stored.ts';

export const locales = ['en', 'nl'] as const;
export type Locale = (typeof locales)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Where `npm start -- --serve` puts the page; an admin who hosts it elsewhere changes the setting. */
const defaultPageAddress = 'http://localhost:4173/';

interface Choices {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly reading: Reading;
  readonly pageAddress: string;
}

/** The user's choices, kept in the browser and in step between popup and tabs. */
export class Settings {
  readonly #stored: Stored<Choices>;
  #choices = $state.raw<Choices>(defaults());

  constructor(store: KeyValueStore | null) {
    this.#stored = new Stored('grip-simulator.settings', store, parseChoices);
    this.#show(this.#stored.read() ?? defaults());
    this.#stored.watch((choices) => this.#show(choices));
  }

  get locale(): Locale {
    return locale();
  }
  set locale(value: Locale) {
    this.#choose({ locale: value });
  }

  get theme(): Theme {
    return this.#choices.theme;
  }
  set theme(value: Theme) {
    this.#choose({ theme: value });
  }

  /** How rule R5 is read: the page asks for credentials first, or takes methods in any order. */
  get reading(): Reading {
    return this.#choices.reading;
  }
  set reading(value: Reading) {
    this.#choose({ reading: value });
  }

  /** Where this page is hosted: shared links start with it. */
  get pageAddress(): string {
    return this.#choices.pageAddress;
  }
  set pageAddress(value: string) {
    this.#choose({ pageAddress: value });
  }

  #choose(change: Partial<Choices>): void {
    const next = { ...this.#choices, ...change };
    this.#stored.write(next);
    this.#show(next);
  }

  #show(choices: Choices): void {
    this.#choices = choices;
    setLocale(choices.locale);
    document.documentElement.dataset.theme = choices.theme;
  }
}

function defaults(): Choices {
  return {
    locale: navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en',
    theme: 'system',
    reading: 'any-order',
    pageAddress: /^https?:$/.test(location.protocol)
      ? location.origin + location.pathname
      : defaultPageAddress,
  };
}

function parseChoices(value: unknown): Choices | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const fallback = defaults();
  return {
    locale: locales.find((it) => it === given.locale) ?? fallback.locale,
    theme: themes.find((it) => it === given.theme) ?? fallback.theme,
    reading: given.reading === 'credentials-first' ? 'credentials-first' : 'any-order',
    pageAddress: typeof given.pageAddress === 'string' ? given.pageAddress : fallback.pageAddress,
  };
}
