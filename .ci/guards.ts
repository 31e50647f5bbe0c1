import { createRequire } from 'node:module';

import {
  findBoundaryViolations,
  findDeadCode,
  findLintViolations,
  findPurityViolations,
  type Finding,
} from './guard-tools.ts';
import {
  boundaryViolations,
  deadCodeViolations,
  lintViolations,
  purityViolations,
  stubs,
  type Violation,
} from './guard-violations.ts';
import { createOverlay, place } from './overlay.ts';

/**
 * Proves every guard by a deliberate violation, in a temporary copy of the checkout: a rule that
 * matches nothing passes silently, and nobody would know.
 */
async function main(): Promise<number> {
  const overlay = await createOverlay();
  for (const file of stubs) await place(overlay, file, 'export const target = 1;\n');
  for (const { file, source } of allViolations) await place(overlay, file, source);
  const [boundaries, purity, lint, deadCode] = await Promise.all([
    findBoundaryViolations(overlay),
    findPurityViolations(overlay),
    findLintViolations(
      overlay,
      lintViolations.map(({ file }) => file),
    ),
    findDeadCode(overlay),
  ]);
  const faults = [
    ...boundaryViolations.flatMap((violation) => check('boundaries', violation, boundaries)),
    ...purityViolations.flatMap((violation) => check('pure rooms', violation, purity)),
    ...lintViolations.flatMap((violation) => check('lint', violation, lint)),
    ...deadCodeViolations.flatMap((violation) => check('dead code', violation, deadCode)),
    ...unprovenRules(),
  ];
  for (const fault of faults) console.error(`✕ ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

const allViolations: readonly Violation[] = [
  ...boundaryViolations,
  ...purityViolations,
  ...lintViolations,
  ...deadCodeViolations,
];

/** Compares what fired on a violation with what should have; prints the proof or returns a fault. */
function check(guard: string, { rules, file, source }: Violation, findings: Finding[]): string[] {
  const fired = new Set(
    findings.filter((finding) => finding.file === file).map(({ rule }) => rule),
  );
  const isExact = fired.size === rules.length && rules.every((rule) => fired.has(rule));
  const what = /^(?:import|void|export|console|Promise).*$/m.exec(source)?.[0] ?? source;
  if (!isExact) {
    return [
      `${guard}: ${rules.join(' and ')} should refuse \`${what}\` in ${file}, ` +
        `but ${fired.size === 0 ? 'nothing fired' : `this fired: ${[...fired].join(', ')}`}.`,
    ];
  }
  if (rules.length > 0)
    console.log(`✓ ${guard}: ${rules.join(' and ')} refuses \`${what}\` in ${file}`);
  return [];
}

/** Rules that no violation proves. */
function unprovenRules(): string[] {
  const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
    forbidden: { name: string }[];
  };
  const proven = new Set(boundaryViolations.flatMap(({ rules }) => rules));
  return configuration.forbidden
    .filter(({ name }) => !proven.has(name))
    .map(({ name }) => `boundaries: no violation in .ci/guard-violations.ts proves "${name}".`);
}

process.exitCode = await main();
