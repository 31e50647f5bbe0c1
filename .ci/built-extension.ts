import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  readonly key?: string;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

/** Firefox makes up an extension's address; pinning it lets us know it beforehand. */
const pinnedUuid = '0e0c7f4e-8f0a-4b8e-9a53-51c1c2b7a101';

/** Address of a built Chrome extension's pages, with a slash at its end. */
export async function chromiumOrigin(folder: string): Promise<string> {
  const { key } = await readManifest(folder);
  if (!key) throw new Error(`${folder}/manifest.json has no "key": its id would follow its path.`);
  return `chrome-extension://${chromiumId(key)}/`;
}

/** Address of a built Firefox extension's pages, given {@link firefoxPreferences}. */
export const firefoxOrigin = `moz-extension://${pinnedUuid}/`;

/** Preferences with which an extension loaded from a folder keeps its address and its data. */
export async function firefoxPreferences(folder: string): Promise<Record<string, unknown>> {
  const { browser_specific_settings: settings } = await readManifest(folder);
  const id = settings?.gecko?.id;
  if (!id) throw new Error(`${folder}/manifest.json has no browser_specific_settings.gecko.id.`);
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: pinnedUuid }),
    // A temporary extension otherwise loses its data when it is installed again.
    'extensions.webextensions.keepStorageOnUninstall': true,
  };
}

/** The first 128 bits of the key's SHA-256, written with the letters a–p: Chromium's own rule. */
function chromiumId(key: string): string {
  const hex = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}
