import { describe, expect, it } from 'vitest';
import { formatScenarios } from '../../../lib/scenarios/file-format.ts';
import { parsePolicyOrScenarioFile } from '../../../lib/scenarios/policy-file.ts';
import { bestPractice, bestPracticePolicy } from '../../fixtures/scenario-files/best-practice.ts';

describe('parsePolicyOrScenarioFile', () => {
  it('reads a bare policy, also behind a byte order mark', () => {
    expect(parsePolicyOrScenarioFile(`\uFEFF${JSON.stringify(bestPracticePolicy)}`)).toEqual({
      ok: true,
      value: { kind: 'policy', policy: bestPracticePolicy },
    });
  });

  it('reads a scenario file', () => {
    expect(parsePolicyOrScenarioFile(formatScenarios([bestPractice]))).toEqual({
      ok: true,
      value: { kind: 'scenarios', scenarios: [bestPractice], rejected: [] },
    });
  });

  it('says what is wrong with a policy that lacks a key', () => {
    for (const key of ['requiredLevel', 'methods']) {
      expect(
        parsePolicyOrScenarioFile(JSON.stringify({ ...bestPracticePolicy, [key]: undefined })),
      ).toMatchObject({ ok: false, error: { code: 'bad-policy' } });
    }
  });

  it.each([
    ['', 'empty'],
    ['{', 'not-json'],
    ['{}', 'not-a-scenario-file'],
    ['{"format":"grip-simulator/scenarios","version":2,"requiredLevel":1}', 'newer-version'],
  ])('refuses %j', (text, code) => {
    expect(parsePolicyOrScenarioFile(text)).toMatchObject({ ok: false, error: { code } });
  });
});
