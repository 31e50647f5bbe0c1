import { spawn } from 'node:child_process';

/** Programs of this project's dependencies, run by this very Node whatever the shell. */
const programs = {
  cli: 'lib/cli/main.ts',
  vite: 'node_modules/vite/bin/vite.js',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
} as const;

/** Runs a program to its end, showing its output; answers whether it succeeded. */
export function runProgram(
  name: keyof typeof programs,
  parameters: readonly string[],
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [programs[name], ...parameters], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
      .once('error', reject)
      .once('exit', (code) => resolve(code === 0));
  });
}
