import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { fillingStills } from './filling-stills.ts';
import { launchExtension, type LaunchedExtension } from './launch-extension.ts';
import { buildExtension } from './open-simulator.ts';
import { openScene, type Scene } from './scene.ts';
import { everyScene, readmeScenes } from './scenes.ts';

const usage = `Usage: npm run screenshots [-- --all FOLDER]

Builds the extension and photographs it in Chromium for the README, into docs/screenshots. The pictures
of filling need a screen: xvfb, openbox, xdotool and imagemagick.

  --all FOLDER   every scene instead, for a look at all of them, into another folder
  --only TEXT    only scenes whose name contains this
  --no-build     photograph the build that is there
  --help         this text`;

/** Whoever clones the repository fetches these pictures, and each of their versions. */
const maxBytes = 300_000;

const { values: wishes } = parseArgs({
  options: {
    all: { type: 'string' },
    only: { type: 'string', default: '' },
    'no-build': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

const folder = wishes.all ?? 'docs/screenshots';

/** So that each picture is crisp at the width that the README shows it in, and still small. */
const pixelRatios = { popup: 2, simulator: 1.25 } as const;

async function photograph(): Promise<void> {
  const scenes = wishes.all === undefined ? readmeScenes : everyScene;
  const wanted = scenes.filter(({ name }) => name.includes(wishes.only));
  const built = wishes['no-build'] ? '.output/chrome-mv3' : await buildExtension('chromium');
  await mkdir(folder, { recursive: true });
  for (const view of ['popup', 'simulator'] as const) {
    const launched = await launchExtension(built, { pixelRatio: pixelRatios[view] });
    try {
      for (const scene of wanted) if (scene.view === view) await take(launched, scene);
    } finally {
      await launched.context.close();
    }
  }
  if (wishes.all === undefined && 'filling'.includes(wishes.only))
    await fillingStills(built, folder);
}

async function take({ context, origin }: LaunchedExtension, scene: Scene): Promise<void> {
  const path = join(folder, `${scene.name}.png`);
  const page = await openScene(context, origin, scene);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await page.close();
  const { size } = await stat(path);
  console.log(`${path}  ${Math.round(size / 1000)} kB`);
  if (wishes.all === undefined && size > maxBytes) {
    throw new Error(`${path} has more than ${maxBytes / 1000} kB: show less, or smaller.`);
  }
}

if (wishes.help) console.log(usage);
else await photograph();
