import { describe, expect, it } from 'vitest';

import { plain } from '../../../lib/cli/paint.ts';
import { scoreTable } from '../../../lib/cli/score-table.ts';
import { analyse, type Policy, repairsOf, warningCodes } from '../../../lib/policy/index.ts';
import { golden, goldenCases, goldenPolicy } from '../../fixtures/golden.ts';

const tableOf = (policy: Policy, reading: 'any-order' | 'credentials-first' = 'any-order') =>
  scoreTable(analyse(policy, { reading }), repairsOf(policy, reading), plain);

describe('scoreTable', () => {
  it('gives the verdict first', () => {
    expect(tableOf(golden('G2')).split('\n').slice(0, 2)).toEqual([
      'Required 25; Credentials 20, SMS 5, Email 5, Ubiqu 0, Passkey 0',
      'People can log in, in 2 ways. 3 of the 8 combinations of 3 enabled methods pass.',
    ]);
    expect(tableOf(golden('L1'))).toContain('Nobody can log in.');
  });

  it('shows ways and the closest failures as arithmetic', () => {
    const table = tableOf(golden('L5'));
    expect(table).toMatch(/^ {2}Credentials \+ SMS +20 \+ 15 = 35 ≥ 30 \(5 to spare\)$/m);
    expect(table).toMatch(/^ {2}SMS \+ Email +15 \+ 15 = 30 ≥ 30$/m);
    expect(table).toMatch(/^ {2}Credentials +20 < 30 \(10 short\)$/m);
  });

  it('shows what each method means', () => {
    const table = tableOf(golden('G2'));
    expect(table).toMatch(/^ {2}Credentials +20 +always needed +75\.0 % +20–24 +nobody gets in$/m);
    expect(table).toMatch(/^ {2}SMS +5 +same as Email +25\.0 % +5–19 +1 way left$/m);
    expect(table).toMatch(/^ {2}Passkey +0 +disabled +0–4$/m);
    expect(table).toMatch(/^ {2}Required +25 +21–25$/m);
  });

  it('shows the grade with clause and mark', () => {
    const table = tableOf(golden('G3'));
    expect(table).toContain('Weakest way: Credentials + Email: AAL1');
    expect(table).toContain(
      'Strongest way: Passkey: AAL2, phishing-resistant; eIDAS substantial [U]',
    );
    expect(table).toContain('(NIST SP 800-63B-4 §3.1.3.1) [D]');
  });

  it('says once what holds for the only way', () => {
    expect(tableOf(golden('G1'))).toContain('Every way counts as: Credentials: AAL1');
  });

  it('shows each warning with its mark and repair', () => {
    const table = tableOf(golden('L4'));
    expect(table).toContain(
      'warning way-without-password [U] (only if a login may start without credentials)',
    );
    expect(table).toContain('SMS + Email + Ubiqu, 10 + 10 + 10 = 30 ≥ 30');
    expect(table).toContain('    Repair: SMS 10 → 0\n  ');
    expect(tableOf(golden('L6'))).toContain('    Repair: Passkey 30 → 31\n    Opens: Passkey\n');
  });

  it('has words for every code', () => {
    const tables = goldenCases.map((each) => tableOf(goldenPolicy(each))).join('\n');
    for (const code of warningCodes) expect(tables).toContain(` ${code} [`);
    expect(tables).not.toContain('undefined');
  });

  it('says which reading it follows when it is not the default', () => {
    expect(tableOf(golden('L5'), 'credentials-first')).toContain('credentials first');
    expect(tableOf(golden('L5'))).not.toContain('Reading:');
  });

  it('names custom methods by their label', () => {
    const policy = { requiredLevel: 1, methods: [{ id: 'b', label: 'Staff badge', points: 1 }] };
    expect(tableOf(policy)).toMatch(/^ {2}Staff badge +1 ≥ 1$/m);
  });

  it('quotes the name of a scenario without what could steer a terminal', () => {
    const analysis = analyse(golden('G1'));
    expect(scoreTable(analysis, [], plain, 'a\u202Eb').split('\n')[0]).toBe('Scenario "a\uFFFDb"');
  });

  it('shows the first of many ways and counts the rest', () => {
    const many = (count: number): Policy => ({
      requiredLevel: 2,
      methods: Array.from({ length: count }, (_, i) => ({
        id: `m${i}`,
        label: `m${i}`,
        points: 1,
      })),
    });
    const table = (count: number) => scoreTable(analyse(many(count)), [], plain);
    expect(table(10)).toContain('  … and 33 more (all of them with --json)\n');
    expect(table(30)).toContain('  … and 423 more\n');
  });
});
