import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatScenarios,
  parseScenarioFile,
  scenarioFileFormat,
  scenarioFileVersion,
} from '../../../lib/scenarios/file-format.ts';
import { parsePolicyOrScenarioFile } from '../../../lib/scenarios/policy-file.ts';
import { arbitraryDatedContent } from '../../support/arbitrary-scenario.ts';

const frame = (scenarios: unknown) => ({
  format: scenarioFileFormat,
  version: scenarioFileVersion,
  scenarios,
});

describe('the scenario file', () => {
  it('gives back exactly what was written', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDatedContent, { maxLength: 5 }), (scenarios) => {
        const text = formatScenarios(scenarios);
        const bytes = new TextEncoder().encode(text);
        expect(parseScenarioFile(new TextDecoder().decode(bytes))).toEqual({
          ok: true,
          value: { scenarios, rejected: [] },
        });
      }),
    );
  });

  it('is written the same again after being read', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDatedContent, { maxLength: 3 }), (scenarios) => {
        const text = formatScenarios(scenarios);
        const file = parseScenarioFile(text);
        expect(file.ok && formatScenarios(file.value.scenarios)).toBe(text);
      }),
    );
  });

  it('keeps the good entries in their order and accounts for every other one', () => {
    const entry = fc.oneof(
      arbitraryDatedContent.map((value) => ({ value, good: true })),
      fc.jsonValue().map((value) => ({ value, good: false })),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const file = parseScenarioFile(JSON.stringify(frame(entries.map(({ value }) => value))));
        const kept = file.ok ? file.value.scenarios : [];
        const rejected = file.ok
          ? file.value.rejected
          : file.error.code === 'nothing-usable'
            ? file.error.rejected
            : [];
        expect(kept).toEqual(entries.flatMap(({ value, good }) => (good ? [value] : [])));
        expect(rejected.map(({ index }) => index)).toEqual(
          entries.flatMap(({ good }, index) => (good ? [] : [index])),
        );
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify(frame(value))),
      fc.array(fc.jsonValue()).map((values) => JSON.stringify(frame(values))),
      fc
        .tuple(fc.array(arbitraryDatedContent, { maxLength: 2 }), fc.nat(), fc.string())
        .map(([scenarios, at, noise]) => {
          const whole = formatScenarios(scenarios);
          const place = at % whole.length;
          return whole.slice(0, place) + noise + whole.slice(place + noise.length);
        }),
    );
    fc.assert(
      fc.property(text, (value) => {
        for (const read of [parseScenarioFile, parsePolicyOrScenarioFile]) {
          const file = read(value);
          expect(file.ok || file.error.code.length > 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
