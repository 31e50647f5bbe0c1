import { spawn } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { goldenCases } from '../../fixtures/golden.ts';

const main = new URL('../../../lib/cli/main.ts', import.meta.url).pathname;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the real process; with `closeEarly` its reader leaves after the first bytes. */
async function cli(
  args: readonly string[],
  { input = '', env = {}, closeEarly = false } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (closeEarly) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { status, stdout, stderr };
}

describe('the terminal tool', { timeout: 240_000 }, () => {
  it.each(goldenCases)('scores golden case $id', async (golden) => {
    const points = Object.entries(golden.points).map(([id, value]) => `${id}=${value}`);
    const required = String(golden.requiredLevel);
    const { status, stdout, stderr } = await cli([
      'score',
      '--json',
      '--required',
      required,
      '--points',
      points.join(),
    ]);
    expect([status, stderr]).toEqual([0, '']);
    const json = JSON.parse(stdout) as { minimalAccepted: unknown; warnings: { code: string }[] };
    expect(json.minimalAccepted).toEqual(golden.minimalAccepted);
    expect(json.warnings.map(({ code }) => code)).toEqual(golden.warnings);
  });

  it('reads standard input', async () => {
    const input = '{"requiredLevel": 1, "methods": [{"id": "badge", "points": 1}]}';
    const { status, stdout, stderr } = await cli(['score', '-'], { input });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Required 1; badge 1\nPeople can log in, in 1 way\./);
  });

  it('colours where it is told to', async () => {
    const args = ['score', '--required=1', '--points=a=1'];
    expect((await cli(args)).stdout).not.toContain('\u001b[');
    expect((await cli(args, { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const points = Array.from({ length: 18 }, (_, i) => `m${i}=1`).join();
    const args = ['score', '--json', '--required=9', `--points=${points}`];
    const { status, stdout, stderr } = await cli(args, { closeEarly: true });
    expect([status, stdout[0], stderr]).toEqual([0, '{', '']);
  });

  it.each([
    [['score', '--requird=5'], '', 'Unknown option "--requird"'],
    [['score', '/nowhere/policy.json'], '', 'there is no such file'],
    [['score', '-'], '{"requiredLevel": 20, "methods": [', 'breaks off'],
  ])('ends %j with 2 and says why on standard error only', async (args, input, message) => {
    const { status, stdout, stderr } = await cli(args, { input });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
