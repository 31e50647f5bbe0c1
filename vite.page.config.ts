import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

import { lessonModules } from './.ci/lesson-modules.ts';
import { contentSecurityPolicy } from './csp.config.ts';
import { paraglideOptions } from './paraglide.config.ts';

/** The simulator as a static page: the extension's own full tab, hosted in any (sub-)folder. */
export default defineConfig({
  root: 'entrypoints/simulator',
  base: './',
  publicDir: '../../public',
  plugins: [
    svelte({ compilerOptions: { runes: true } }),
    paraglideVitePlugin(paraglideOptions),
    lessonModules(),
    {
      name: 'content-security-policy',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
  build: { outDir: '../../dist/page', emptyOutDir: true, target: 'es2024' },
});
