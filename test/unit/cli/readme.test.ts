import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

/** The console blocks that call the terminal tool: the command's words and what it is said to print. */
const examples = [...readme.matchAll(/```console\n\$ npm run -s cli -- (.+)\n([^`]+)```/g)].map(
  ([, words = '', output = '']) => ({ words, output }),
);

/** The words as a shell passes them on: quotes keep one together. */
const argumentsOf = (words: string): string[] =>
  [...words.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

describe('the README', () => {
  it('shows an example of scoring', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)('prints what it says for $words', { timeout: 60_000 }, ({ words, output }) => {
    const { stdout } = spawnSync(process.execPath, ['lib/cli/main.ts', ...argumentsOf(words)], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stdout).toBe(output);
  });

  it('states figures', () => {
    expect(readme).toMatch(/\| Popup[^|]*\|[^|]*\d/);
  });

  it('shows pictures and names files that exist', () => {
    const paths = [...readme.matchAll(/(?:\]\(|src=")((?!https?:|#)[^)#"]+)/g)].map(
      ([, path]) => path,
    );
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) expect(() => readFileSync(path ?? ''), path).not.toThrow();
  });
});
