import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

import { screenPrograms } from '../../../../.ci/install-browsers.ts';
import { until } from '../until.ts';

const run = promisify(execFile);

/** A screen that nobody looks at, with a window manager, on which real keys can be pressed. */
export interface Screen {
  /** The display's name, such as `:7`, for a program's environment. */
  readonly display: string;
  /** Brings the one window of a program to the front and presses a chord, such as `alt+shift+o`. */
  readonly press: (windowClass: string, ...chords: string[]) => Promise<void>;
  /** Types into whatever has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Presses chords in whatever has the focus. */
  readonly keys: (...chords: string[]) => Promise<void>;
  /** Waits for the window that an action opens, such as a menu. */
  readonly opens: (act: () => Promise<void>) => Promise<void>;
  readonly move: (x: number, y: number) => Promise<void>;
  /** Moves the pointer to a place of the screen and clicks there. */
  readonly click: (x: number, y: number, button: 'left' | 'right') => Promise<void>;
  readonly close: () => void;
}

/** Starts a screen on a display that is free. */
export async function openScreen(): Promise<Screen> {
  const server = spawn(
    screenPrograms.xvfb,
    ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [number] = (await once(server.stdout, 'data')) as [Buffer];
  const display = `:${number.toString().trim()}`;
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn(screenPrograms.openbox, { env, stdio: 'ignore' });
  const xdotool = (...words: string[]) => run(screenPrograms.xdotool, words, { env });
  /** Windows that can be seen, of a program or of all. */
  const windows = async (program?: string): Promise<string[]> => {
    const which = program === undefined ? [''] : ['--class', program];
    const found = await xdotool('search', '--onlyvisible', ...which).catch(() => null);
    return found?.stdout.trim().split('\n') ?? [];
  };
  let main: string | undefined;
  return {
    display,
    press: async (windowClass, ...chords) => {
      // Later there are popups too.
      main ??= await until(`a window of ${windowClass}`, async () =>
        (await windows(windowClass)).at(-1),
      );
      await xdotool('windowfocus', '--sync', main);
      for (const chord of chords) await xdotool('key', '--clearmodifiers', chord);
    },
    type: async (text) => {
      await xdotool('type', '--delay', '20', text);
    },
    keys: async (...chords) => {
      for (const chord of chords) await xdotool('key', '--clearmodifiers', chord);
    },
    opens: async (act) => {
      const before = await windows();
      await act();
      await until('a window to open', async () =>
        (await windows()).some((window) => !before.includes(window)) ? true : undefined,
      );
    },
    move: async (x, y) => {
      await xdotool('mousemove', x.toFixed(), y.toFixed());
    },
    click: async (x, y, button) => {
      await xdotool('mousemove', x.toFixed(), y.toFixed());
      await xdotool('click', button === 'left' ? '1' : '3');
    },
    close: () => end(manager, server),
  };
}

function end(...programs: ChildProcess[]): void {
  for (const program of programs) program.kill();
}
