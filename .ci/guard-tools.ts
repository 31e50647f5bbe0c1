import { spawn } from 'node:child_process';
import { join, relative } from 'node:path';

/** What a tool holds against a file. */
export interface Finding {
  readonly file: string;
  readonly rule: string;
}

const programs = {
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
} as const;

/** Import boundaries, by rule. */
export async function findBoundaryViolations(overlay: string): Promise<Finding[]> {
  const text = await run('depcruise', overlay, [
    'lib',
    'components',
    'entrypoints',
    '--output-type',
    'json',
  ]);
  const { summary } = JSON.parse(text) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
}

/** Compile errors in the pure rooms, by message. */
export async function findPurityViolations(overlay: string): Promise<Finding[]> {
  const text = await run('tsc', overlay, ['-p', 'tsconfig.pure.json', '--pretty', 'false']);
  return [...text.matchAll(/^(.+?)\(\d+,\d+\): error TS\d+: (Cannot find name '\w+')/gm)].map(
    ([, file = '', rule = '']) => ({ file, rule }),
  );
}

/** Lint errors of the named files, by rule. */
export async function findLintViolations(
  overlay: string,
  files: readonly string[],
): Promise<Finding[]> {
  const text = await run('eslint', overlay, ['--format', 'json', ...files]);
  const results = JSON.parse(text) as {
    filePath: string;
    messages: { ruleId: string | null; message: string }[];
  }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({
      file: relative(overlay, filePath),
      rule: ruleId ?? message,
    })),
  );
}

/** Dead code, as `an unused file` or `an unused export`. */
export async function findDeadCode(overlay: string): Promise<Finding[]> {
  const text = await run('knip', overlay, ['--reporter', 'json', '--no-progress']);
  const { issues } = JSON.parse(text) as {
    issues: { file: string; files?: unknown[]; exports?: unknown[] }[];
  };
  return issues.flatMap(({ file, files = [], exports = [] }) => [
    ...(files.length > 0 ? [{ file, rule: 'an unused file' }] : []),
    ...(exports.length > 0 ? [{ file, rule: 'an unused export' }] : []),
  ]);
}

/** Runs a tool in the overlay and returns what it printed; these tools fail when they find things. */
function run(
  name: keyof typeof programs,
  overlay: string,
  parameters: readonly string[],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('node_modules', programs[name]), ...parameters], {
      cwd: overlay,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    child.once('error', reject).once('close', () => {
      if (output.trim() === '') reject(new Error(`${name} printed nothing. ${complaints}`));
      else resolve(output);
    });
  });
}
