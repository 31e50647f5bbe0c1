import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = ReadonlyMap<string, unknown>;

function messagesOf(locale: 'en' | 'nl'): Messages {
  const entries = globSync(`lib/texts/messages/${locale}/*.json`).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object),
  );
  const texts = entries.filter(([key]) => key !== '$schema');
  const messages = new Map(texts);
  expect(messages.size, `a key stands twice in ${locale}`).toBe(texts.length);
  return messages;
}

/** The texts of a message: one, or one for each of its variants. */
function textsOf(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  return (message as { match: Record<string, string> }[]).flatMap(({ match }) =>
    Object.values(match),
  );
}

const placeholders = (message: unknown): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();

const english = messagesOf('en');
const dutch = messagesOf('nl');

const sources = globSync('{components,entrypoints,lib}/**/*.{svelte,ts}', {
  exclude: ['lib/texts/paraglide/**'],
}).map((file) => readFileSync(file, 'utf8'));
const used = new Set(
  sources.flatMap((text) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)),
);

describe('screen texts', () => {
  it('say the same things in English and in Dutch', () => {
    expect([...dutch.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each([...english.keys()])('%s has text and the same placeholders in both', (key) => {
    for (const text of [...textsOf(english.get(key)), ...textsOf(dutch.get(key))]) {
      expect(text.trim()).not.toBe('');
    }
    expect(placeholders(dutch.get(key))).toEqual(placeholders(english.get(key)));
  });

  it('are all used', () => {
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('are all there', () => {
    expect([...used].filter((key) => key !== undefined && !english.has(key))).toEqual([]);
  });

  it('call the simulation a simulation', () => {
    expect(english.get('badge_simulation')).toContain('not KPN');
    expect(dutch.get('badge_simulation')).toContain('niet KPN');
  });
});
