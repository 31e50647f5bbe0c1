import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { postgreSqlFolders } from '../../.ci/browsers.ts';

/** A PostgreSQL server of our own, on a socket in a temporary folder. */
export interface PostgreSql {
  /** Runs statements; rows of the last ones as comma-separated values, without a header. */
  readonly run: (sql: string) => string;
  readonly stop: () => void;
}

/**
 * Starts PostgreSQL as Debian installs it. It refuses to run as root, so root lends it the user
 * that the package made.
 */
export function startPostgreSql(): PostgreSql {
  const [programs] = postgreSqlFolders();
  if (!programs) throw new Error('PostgreSQL is missing. Type: node .ci/browsers.ts');
  const folder = mkdtempSync(join(tmpdir(), 'grip-pg-'));
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o777);
  const run = (command: string, args: readonly string[], input = ''): string => {
    const all = [join(programs, command), ...args];
    const [program = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...all] : all;
    const done = spawnSync(program, rest, { input, encoding: 'utf8', cwd: folder });
    if (done.status !== 0) throw new Error(`${command}: ${done.stderr || String(done.error)}`);
    return done.stdout;
  };
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'test', '-E', 'UTF8', '--no-sync']);
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`;
  run('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    run: (sql) =>
      run(
        'psql',
        ['-h', folder, '-U', 'test', '-d', 'postgres', '-qAt', '--csv', '-v', 'ON_ERROR_STOP=1'],
        sql,
      ),
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
