import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';

import type { BrowserKind } from '../support/driven-browser.ts';
import { frozenBuild } from '../support/builds.ts';
import type { Surface } from '../support/surface.ts';
import type { VaultPage } from './page.ts';

/** The page of {@link vaultExtension} that drives the vault. */
export const vaultPageName = 'vault-page.html';

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Vault</title>
    <script src="vault-page.js"></script>
  </head>
  <body>
    <label>Canary <input /></label>
  </body>
</html>
`;

/**
 * A copy of the built extension with a page that drives the vault's own code without its screens, so
 * that a kill can be aimed at what the vault is doing. It is never shipped.
 */
export async function vaultExtension(
  kind: BrowserKind,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'grip-vault-'));
  await cp(frozenBuild(kind), folder, { recursive: true });
  await writeFile(join(folder, vaultPageName), html);
  await writeFile(join(folder, 'vault-page.js'), await bundled());
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: 'test/e2e/vault/page.ts', formats: ['iife'], name: 'page' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('Vite made no bundle.');
  return output.output[0].code;
}

/** Calls the page's vault from the test. */
export function callVault<K extends keyof VaultPage>(
  surface: Surface,
  method: K,
  ...args: Parameters<VaultPage[K]>
): Promise<Awaited<ReturnType<VaultPage[K]>>> {
  return surface.evaluate(
    ([name, values]) => {
      const { vaultPage } = globalThis as unknown as {
        vaultPage: Record<string, (...values: unknown[]) => unknown>;
      };
      return vaultPage[name]?.(...values) as never;
    },
    [method as string, args as unknown[]] as const,
  );
}
