import { coloured, plain, wantsColour } from './paint.ts';
import { run } from './run.ts';

const { argv, env, stdin, stdout, stderr } = process;

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
