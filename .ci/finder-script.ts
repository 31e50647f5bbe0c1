import { build } from 'vite';

/** The finder as one script that leaves \`autofill\` behind. */
export async function finderScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: 'lib/autofill/index.ts', formats: ['iife'], name: 'autofill' },
    },
  });
  const [bundle] = [output].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('Nothing was built');
  return bundle.output[0].code;
}
