import { globSync, readFileSync } from 'node:fs';

/**
 * Names of the texts that source files ask for, as `m.vault_add()`; so those of one view can be
 * bundled with it.
 */
export function namedTexts(sources: RegExp): ReadonlySet<string> {
  const files = globSync('{components,entrypoints,lib}/**/*.{ts,svelte}').filter(
    (path) => sources.test(path.replaceAll('\\', '/')) && !path.includes('paraglide'),
  );
  const names = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bm\.(\w+)/g)].map(([, name = '']) => name),
  );
  return new Set(names);
}
