import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { serve, type Serving } from '../../../.ci/serve.ts';

let root = '';
let serving: Serving | null = null;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(root, 'page'));
  await writeFile(join(root, 'page', 'index.html'), '<p>hello</p>');
  await writeFile(join(root, 'page', 'a.js'), 'a');
  await writeFile(join(root, 'secret.txt'), 'secret');
});

afterEach(async () => {
  await serving?.stop();
  serving = null;
  await rm(root, { recursive: true });
});

/** Asks with the path exactly as written, which `fetch` would tidy up. */
function get(path: string, host = 'localhost'): Promise<{ status: number; type: string }> {
  return new Promise((resolve, reject) => {
    request({ port: serving?.port, host: '127.0.0.1', path, headers: { host } }, (response) => {
      response.resume();
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, type: headers['content-type'] ?? '' });
    })
      .once('error', reject)
      .end();
  });
}

it('serves files with the right type, and index.html for a folder', async () => {
  serving = await serve(join(root, 'page'), 0);
  expect(await get('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
  expect(await get('/a.js?x=1')).toEqual({ status: 200, type: 'text/javascript; charset=utf-8' });
});

it('serves nothing outside the folder', async () => {
  serving = await serve(join(root, 'page'), 0);
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '//../secret.txt',
    '/a.js%00',
    '/%E0%A4%A',
    '/missing.js',
  ]) {
    expect({ path, ...(await get(path)) }).toMatchObject({ path, status: 404 });
  }
});

it('refuses a host name other than this machine', async () => {
  serving = await serve(join(root, 'page'), 0);
  expect((await get('/', 'example.org')).status).toBe(403);
});

it('serves under a base path', async () => {
  serving = await serve(join(root, 'page'), 0, '/some/sub/folder/');
  expect((await get('/some/sub/folder/')).status).toBe(200);
  expect((await get('/')).status).toBe(404);
});

it('answers null for a port that is taken', async () => {
  serving = await serve(join(root, 'page'), 0);
  expect(await serve(join(root, 'page'), serving?.port ?? 0)).toBeNull();
});
