import { build } from 'vite';

/** The finder as one script that leaves `autofill` behind. */
export const finderScript = (): Promise<string> => scriptOf('lib/autofill/index.ts', 'autofill');

/** What an entry exports, as one script that leaves it behind under a name. */
export async function scriptOf(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name } },
  });
  const [bundle] = [output].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('Nothing was built');
  return bundle.output[0].code;
}
