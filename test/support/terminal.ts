import { spawnSync } from 'node:child_process';

/** The kernel's own count: what `resourceUsage` tells of a child begins with its parent's memory. */
const reportMemory = `data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>process.stderr.write('\\n'+(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))?.[1]??'')))`;

/** How a run of the terminal tool ended. */
export interface TerminalRun {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
  /** The greatest memory that it took, in MB. */
  readonly megabytes: number;
}

/** Runs the terminal tool in a process of its own, as a person would; on Linux. */
export function terminal(args: readonly string[]): TerminalRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', reportMemory, 'lib/cli/main.ts', ...args],
    { encoding: 'utf8' },
  );
  const end = stderr.lastIndexOf('\n');
  return {
    ...{ status, output: stdout, complaint: stderr.slice(0, end) },
    megabytes: Number(stderr.slice(end + 1)) / 1000,
  };
}
