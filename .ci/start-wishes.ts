import { parseArgs } from 'node:util';

import type { BrowserName } from './install-browsers.ts';

/** What `npm start` prints when asked for help. */
export const startHelp = `npm start                         opens the simulator in Chromium or Firefox
npm start -- --browser firefox    opens it in that one (chromium or firefox)
npm start -- --serve              serves it as a page on http://localhost:4173, to this machine only
npm start -- --serve --port 8080  serves it on another port

Without a display it serves. The browser that it opens has a profile of its own in the user's data
folder (Linux: ~/.local/share/grip-simulator), so scenarios outlive it. Ctrl-C stops it.`;

/** What the command line of `npm start` asks for. */
export type Wishes =
  | { readonly kind: 'help' }
  | { readonly kind: 'invalid'; readonly message: string }
  | {
      readonly kind: 'start';
      readonly serve: boolean;
      /** Null for whichever browser is there. */
      readonly browser: BrowserName | null;
      readonly port: number;
    };

/** Reads the parameters of `npm start`. */
export function readWishes(parameters: readonly string[]): Wishes {
  const parsed = parse(parameters);
  if (typeof parsed === 'string') return { kind: 'invalid', message: parsed };
  const { serve, browser = null, port: portText, help } = parsed;
  if (help) return { kind: 'help' };
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : 0;
  if (port < 1 || port > 65_535) {
    return { kind: 'invalid', message: `--port takes 1 to 65535, not "${portText}".` };
  }
  if (browser !== null && browser !== 'chromium' && browser !== 'firefox') {
    return { kind: 'invalid', message: `--browser takes chromium or firefox, not "${browser}".` };
  }
  return { kind: 'start', serve, browser, port };
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        serve: { type: 'boolean', default: false },
        browser: { type: 'string' },
        port: { type: 'string', default: '4173' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : 'The parameters cannot be read.';
  }
}
