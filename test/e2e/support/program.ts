import { spawn } from 'node:child_process';

import { until } from './until.ts';

/** A program running in a terminal of its own, with its input closed. */
export interface RunningProgram {
  readonly output: () => string;
  readonly waitForOutput: (pattern: RegExp, timeoutMs: number) => Promise<RegExpExecArray>;
  /** Presses Ctrl-C: every process of the terminal gets the signal. */
  readonly interrupt: () => Promise<'ended'>;
  readonly kill: () => Promise<void>;
}

/** Starts a program in a process group of its own. */
export function startProgram(
  command: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): RunningProgram {
  const child = spawn(command, parameters, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  // Both streams close only once every process of the group is gone.
  const ended = new Promise<'ended'>((resolve) => child.once('close', () => resolve('ended')));
  let isEnded = false;
  void ended.then(() => (isEnded = true));
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid && !isEnded) process.kill(-child.pid, name);
  };

  return {
    output: () => output,
    waitForOutput: (pattern, timeoutMs) =>
      until(
        `the program to print ${String(pattern)}`,
        () => {
          const match = pattern.exec(output);
          if (match) return match;
          if (isEnded) throw new Error(`It ended. It had printed:\n${output}`);
          return undefined;
        },
        timeoutMs,
      ),
    interrupt: () => {
      signal('SIGINT');
      return ended;
    },
    kill: async () => {
      signal('SIGKILL');
      await ended;
    },
  };
}
