import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { firstLoad, lazyLoad, staticImports } from '../../../.ci/first-load.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'first-load-'));
  await mkdir(join(root, 'chunks'));
});

afterEach(() => rm(root, { recursive: true }));

async function build(files: Record<string, string>): Promise<string[]> {
  for (const [path, content] of Object.entries(files)) await writeFile(join(root, path), content);
  return (await firstLoad(root, 'popup.html')).map(({ path }) => path).sort();
}

it('follows static imports from the page, each once, and leaves dynamic ones out', async () => {
  const paths = await build({
    'popup.html':
      '<script type="module" crossorigin src="/chunks/a.js"></script>' +
      '<link rel="modulepreload" href="/chunks/b.js"><link rel="stylesheet" href="/s.css">' +
      '<link rel="icon" href="/icon.png">',
    'chunks/a.js': 'import{x as y}from"./b.js";import"./c.js";y(()=>import("./later.js"));',
    'chunks/b.js': 'export*from"./d.js";export const x=1;',
    'chunks/c.js': 'export{x}from"./b.js";const s=\'import"./text.js"\';/* import"./note.js" */s;',
    'chunks/d.js': 'import"./a.js";',
    's.css': 'p{}',
  });
  expect(paths).toEqual(['chunks/a.js', 'chunks/b.js', 'chunks/c.js', 'chunks/d.js', 's.css']);
});

it('resolves addresses that are relative to the page', async () => {
  const paths = await build({
    'popup.html': '<script src="./chunks/a.js"></script>',
    'chunks/a.js': '1;',
  });
  expect(paths).toEqual(['chunks/a.js']);
});

it('fails on a file that the page names and the build lacks', async () => {
  await expect(build({ 'popup.html': '<script src="/gone.js"></script>' })).rejects.toThrow(
    'gone.js',
  );
});

it('finds no import in a module without any', () => {
  expect(staticImports('export const a=1;export default a;')).toEqual([]);
});

it('lists what a part of the page brings, with its styles, and nothing twice', async () => {
  await build({
    'popup.html': '<script type="module" src="/chunks/a.js"></script>',
    'chunks/a.js':
      'import"./b.js";const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["chunks/Codes-x1.js","chunks/b.js","chunks/c.js","assets/Codes.css","chunks/Other-y.js"])))=>i.map(i=>d[i]);' +
      'load(()=>import(`./Other-y.js`),__vite__mapDeps([4]));load(()=>import(`./Codes-x1.js`),__vite__mapDeps([0,1,2,3]));',
    'chunks/b.js': '1;',
    'chunks/c.js': 'import"./d.js";',
    'chunks/d.js': '1;',
    'chunks/Codes-x1.js': 'import"./b.js";import"./c.js";',
    'chunks/Other-y.js': '1;',
  });
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'assets/Codes.css'), 'p{}');
  const paths = (await lazyLoad(root, 'popup.html', 'Codes')).map(({ path }) => path).sort();
  expect(paths).toEqual(['assets/Codes.css', 'chunks/Codes-x1.js', 'chunks/c.js', 'chunks/d.js']);
  await expect(lazyLoad(root, 'popup.html', 'Gone')).rejects.toThrow('Gone');
});
