import { existsSync } from 'node:fs';

import { runProgram } from './run-command.ts';
import { serve, type Serving } from './serve.ts';

/** KPN's best practice of 2024, as the terminal tool takes it. */
const bestPractice = ['--required', '25', '--points', 'credentials=20,sms=5,email=5'];

/** How many ports are tried before giving up. */
const attempts = 20;

/**
 * Builds the simulator as a page, serves it to this machine, says where, and shows the terminal
 * tool's answer beside it.
 *
 * @throws Error when the page does not build or no port is free
 */
export async function servePage(port: number): Promise<Serving> {
  await buildPage();
  const serving = await serveOnFreePort('dist/page', port);
  if (serving.port !== port) console.log(`Port ${port} is taken; using ${serving.port}.`);
  console.log(`\nThe simulator: ${serving.address}   (this machine only; Ctrl-C stops it)\n`);
  console.log(
    `KPN's best practice, at the terminal: npm run -s cli -- score ${bestPractice.join(' ')}\n`,
  );
  await runProgram('cli', ['score', ...bestPractice]);
  return serving;
}

async function serveOnFreePort(folder: string, port: number): Promise<Serving> {
  const last = Math.min(port + attempts - 1, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    const serving = await serve(folder, candidate);
    if (serving) return serving;
  }
  throw new Error(`Ports ${port} to ${last} are all taken. Choose one: npm start -- --port N`);
}

async function buildPage(): Promise<void> {
  console.log('Building the page …');
  // On a fresh checkout the TypeScript settings that WXT writes are not there yet.
  const prepared = existsSync('.wxt/tsconfig.json') || (await runProgram('wxt', ['prepare']));
  const built =
    prepared &&
    (await runProgram('vite', ['build', '-c', 'vite.page.config.ts', '--logLevel', 'warn']));
  if (!built) throw new Error('The page does not build; see above.');
}
