import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { launchExtension } from './launch-extension.ts';
import { buildExtension } from './open-simulator.ts';
import { openScene } from './scene.ts';
import { everyScene, readmeScenes } from './scenes.ts';

const usage = `Usage: npm run screenshots [-- --all FOLDER]

Builds the extension and photographs it in Chromium for the README, into docs/screenshots.

  --all FOLDER   every scene instead, for a look at all of them, into another folder
  --only TEXT    only scenes whose name contains this
  --no-build     photograph the build that is there
  --help         this text`;

const readmeFolder = 'docs/screenshots';
/** Whoever clones the repository fetches these pictures, and each of their versions. */
const maxBytes = 200_000;

const { values: wishes } = parseArgs({
  options: {
    all: { type: 'string' },
    only: { type: 'string', default: '' },
    'no-build': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

async function photograph(): Promise<void> {
  const folder = wishes.all ?? readmeFolder;
  const scenes = wishes.all === undefined ? readmeScenes : everyScene;
  const built = wishes['no-build'] ? '.output/chrome-mv3' : await buildExtension('chromium');
  await mkdir(folder, { recursive: true });
  const { context, origin } = await launchExtension(built, { pixelRatio: 2 });
  try {
    for (const scene of scenes.filter(({ name }) => name.includes(wishes.only))) {
      const path = join(folder, `${scene.name}.png`);
      const page = await openScene(context, origin, scene);
      const fullPage = scene.whole ?? false;
      await page.screenshot({ path, fullPage, animations: 'disabled', caret: 'hide' });
      await page.close();
      const { size } = await stat(path);
      console.log(`${path}  ${Math.round(size / 1000)} kB`);
      if (folder === readmeFolder && size > maxBytes) {
        throw new Error(`${path} has more than ${maxBytes / 1000} kB: show less, or smaller.`);
      }
    }
  } finally {
    await context.close();
  }
}

if (wishes.help) console.log(usage);
else await photograph();
