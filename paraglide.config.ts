import { join } from 'node:path';

import type { paraglideVitePlugin } from '@inlang/paraglide-js';

/** How the texts are compiled: by the extension build, the page build and the tests alike. */
export const paraglideOptions: Parameters<typeof paraglideVitePlugin>[0] = {
  project: join(import.meta.dirname, 'lib/texts/project.inlang'),
  outdir: join(import.meta.dirname, 'lib/texts/paraglide'),
  strategy: ['globalVariable', 'baseLocale'],
  outputStructure: 'message-modules',
  emitTsDeclarations: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
  isServer: 'false',
  disableAsyncLocalStorage: true,
};
