import { enableCompileCache } from 'node:module';

const { argv, env, stdin, stdout, stderr } = process;

// Node keeps what it made of the sources, in the folder for temporary files: the next start takes half
// as long, and readers in workers find it by the variable.
const { directory } = enableCompileCache();
if (directory !== undefined) env.NODE_COMPILE_CACHE = directory;
const { coloured, plain, wantsColour } = await import('./paint.ts');
const { run } = await import('./run.ts');

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const paint = wantsColour(stdout, env) ? coloured : plain;
const { exitCode, output, complaint } = await run(argv.slice(2), stdin, paint);
process.exitCode = exitCode;
stderr.write(complaint);
stdout.write(output);
