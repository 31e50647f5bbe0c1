import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

import { parseSync } from 'vite';

/** A file that a browser fetches before a page can run. */
export interface FirstLoadFile {
  /** Path within the build. */
  readonly path: string;
  readonly gzipBytes: number;
}

/**
 * Lists the JavaScript and CSS that a built page loads before it runs: what its tags name and, from
 * there, every static import. Dynamic imports come later and do not count.
 *
 * @param root - folder of the build, to which absolute addresses refer
 * @param page - the page's file in it
 * @returns files in the order in which they are found, each once
 */
export async function firstLoad(root: string, page: string): Promise<FirstLoadFile[]> {
  const html = await readFile(join(root, page), 'utf8');
  return filesFrom(
    root,
    tagged(html).map((address) => pathOf(address, page)),
  );
}

/**
 * Lists what a page then loads when it imports a part of itself: that part's script with all that it
 * imports statically, and its style sheets, without what the page has already.
 *
 * @param part - name of the part's chunk, without the hash in its file name
 * @throws Error where the page's first load imports no such part
 */
export async function lazyLoad(root: string, page: string, part: string): Promise<FirstLoadFile[]> {
  const first = await firstLoad(root, page);
  for (const { path } of first) {
    if (!path.endsWith('.js')) continue;
    const preloads = preloadsOf(await readFile(join(root, path), 'utf8'), part);
    if (preloads === null) continue;
    const known = new Set(first.map((file) => file.path));
    return (await filesFrom(root, preloads)).filter((file) => !known.has(file.path));
  }
  throw new Error(`The first load of ${page} imports no part called ${part}.`);
}

/** What Vite fetches together with a part: it lists that beside the import, as places in a table. */
function preloadsOf(source: string, part: string): string[] | null {
  const call = new RegExp(`import\\([\`"']\\./${part}-[^)]*\\),__vite__mapDeps\\(\\[([\\d,]*)\\]`);
  const places = call.exec(source)?.[1];
  const table = /__vite__mapDeps=[^[]*\[([^\]]*)\]/.exec(source)?.[1];
  if (places === undefined || table === undefined) return null;
  const paths = [...table.matchAll(/[`"']([^`"']+)[`"']/g)].map(([, path = '']) => path);
  return places.split(',').map((place) => paths[Number(place)] ?? '');
}

async function filesFrom(root: string, start: readonly string[]): Promise<FirstLoadFile[]> {
  const files: FirstLoadFile[] = [];
  const seen = new Set<string>();
  const queue = [...start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const content = await readFile(join(root, path));
    files.push({ path, gzipBytes: gzipSync(content, { level: 9 }).byteLength });
    if (!path.endsWith('.js')) continue;
    for (const address of staticImports(content.toString('utf8')))
      queue.push(pathOf(address, path));
  }
  return files;
}

/** Addresses of the scripts, style sheets and preloaded modules that a page names. */
function tagged(html: string): string[] {
  const scripts = html.matchAll(/<script\b[^>]*?\bsrc="([^"]+)"/g);
  const links = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /\brel="(stylesheet|modulepreload)"/.test(tag))
    .map((tag) => /\bhref="([^"]+)"/.exec(tag));
  return [...scripts, ...links].flatMap((match) => match?.[1] ?? []);
}

/** Addresses that a module imports or re-exports statically, however it is minified. */
export function staticImports(source: string): string[] {
  const { program, errors } = parseSync('chunk.js', source);
  if (errors[0]) throw new Error(`A built chunk cannot be read: ${errors[0].message}`);
  return program.body.flatMap((node) =>
    'source' in node && node.source ? [node.source.value] : [],
  );
}

function pathOf(address: string, from: string): string {
  return address.startsWith('/') ? address.slice(1) : normalize(join(dirname(from), address));
}
