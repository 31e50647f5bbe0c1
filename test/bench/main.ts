import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { type LaunchedExtension, launchExtension } from '../../.ci/launch-extension.ts';
import { analysis } from './analysis.ts';
import { decisions } from './decisions.ts';
import { benchFolder, buildExtension } from './bench-folder.ts';
import { directory } from './directory.ts';
import { directoryFiles } from './directory-file.ts';
import { directoryWorker } from './directory-worker.ts';
import { finder } from './finder.ts';
import { firstCode } from './first-code.ts';
import { keystroke } from './keystroke.ts';
import { popupStart } from './popup-start.ts';
import { popupWeight } from './popup-weight.ts';
import { holds, type Row } from './row.ts';
import { scriptWeight } from './script-weight.ts';
import { shortcut } from './shortcut.ts';
import { table } from './table.ts';
import { vault } from './vault.ts';
import { watcher } from './watcher.ts';

const usage = `Usage: npm run bench [-- OPTIONS]

Builds the extension and measures it in Chromium: the start of the popup and its weight, a keystroke,
the analysis, the vault, and reading a directory there and at the terminal. Exits with 1 where a limit
is missed.

  --json         the figures as JSON
  --no-build     measure the build that is there
  --only WORD    measurements whose name has this word in it
  --huge         a directory of ten million users too, which takes a gigabyte of disk
  --help         this text`;

const { values: wishes } = parseArgs({
  options: {
    json: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    only: { type: 'string', default: '' },
    huge: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});

const inBrowser = {
  popupStart,
  keystroke,
  finder,
  watcher,
  analysis,
  vault,
  decisions,
  firstCode,
};

async function bench(): Promise<readonly Row[]> {
  if (!wishes['no-build']) buildExtension();
  const folder = await benchFolder();
  const files = await directoryFiles();
  const rows: Row[] = [];
  const measure = async (name: string, measured: () => Promise<readonly Row[]>): Promise<void> => {
    if (!name.includes(wishes.only)) return;
    console.error(`Measuring ${name} …`);
    rows.push(...(await measured()));
  };
  /** What a measurement leaves in a profile would slow the next. */
  const inOwnBrowser =
    (one: (launched: LaunchedExtension) => Promise<readonly Row[]>) => async () => {
      const launched = await launchExtension(folder.path);
      try {
        return await one(launched);
      } finally {
        await launched.context.close();
      }
    };
  try {
    await measure('weight', async () => [
      await popupWeight(folder.path),
      await scriptWeight(folder.path),
    ]);
    await measure('directory', () => directory(files, wishes.huge));
    await measure(
      'directoryWorker',
      inOwnBrowser((launched) => directoryWorker(launched, files)),
    );
    for (const [name, one] of Object.entries(inBrowser)) await measure(name, inOwnBrowser(one));
    await measure('shortcut', async () => [await shortcut(folder.path)]);
    return rows;
  } finally {
    await files.remove();
    await folder.remove();
  }
}

/** Others at work on the machine slow everything, and small things more than large ones. */
function warnIfBusy(): void {
  const [load = 0] = loadavg();
  const processors = availableParallelism();
  if (load <= processors) return;
  console.error(
    `The machine is busy (load ${load.toFixed(1)} on ${processors} processors): the figures are too high. ` +
      'Measure again once it rests.',
  );
}

if (wishes.help) console.log(usage);
else {
  warnIfBusy();
  const rows = await bench();
  console.log(wishes.json ? JSON.stringify(rows, null, 2) : `\n${table(rows)}\n`);
  if (!rows.every(holds)) process.exitCode = 1;
}
