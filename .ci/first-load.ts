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
  const files: FirstLoadFile[] = [];
  const seen = new Set<string>();
  const queue = tagged(html).map((address) => pathOf(address, page));
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
