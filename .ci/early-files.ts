import type { Plugin, Rolldown } from 'vite';

/** Which files a page wants early, and what it remembers where it will want them. */
export interface EarlyFiles {
  /** The page, without `.html`. */
  readonly page: string;
  /** Name of the chunk that the page imports late. */
  readonly chunk: string;
  /** A key of `localStorage` with the value that says that the chunk is wanted at once. */
  readonly when: readonly [key: string, value: string];
}

/**
 * Has a page fetch the files of a late chunk while its own are still on their way, where it will want
 * them at once: asked for by the page's own modules, they would come a round trip later.
 *
 * The names of built files are known only here, hence a script that the build writes.
 */
export function earlyFiles({ page, chunk, when: [key, value] }: EarlyFiles): Plugin {
  const fileName = `chunks/${page}-early.js`;
  return {
    name: 'early-files',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { filename }) =>
        filename.endsWith(`/${page}/index.html`)
          ? [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' }]
          : [],
    },
    generateBundle(_, bundle) {
      const files = [...filesOf(bundle, chunk)];
      if (files.length === 0) this.error(`There is no chunk ${chunk}.`);
      const told = [key, value, files].map((part) => JSON.stringify(part)).join(', ');
      this.emitFile({ type: 'asset', fileName, source: `${script}(${told});\n` });
    },
  };
}

/** Takes key, value and files. Styles are only fetched: the import puts them into the page. */
const script = `((key, value, files) => {
  if (localStorage.getItem(key) !== value) return;
  for (const href of files) {
    const fetched = href.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
    const link = Object.assign(document.createElement('link'), { ...fetched, crossOrigin: '', href });
    document.head.append(link);
  }
})`;

/** A chunk with all that it imports from the start, and their styles. */
function filesOf(bundle: Rolldown.OutputBundle, name: string): Set<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = new Set<string>();
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || files.has(`/${chunk.fileName}`)) return;
    files.add(`/${chunk.fileName}`);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`);
    for (const path of chunk.imports) add(chunks.find(({ fileName }) => fileName === path));
  };
  add(chunks.find((chunk) => chunk.name === name));
  return files;
}
