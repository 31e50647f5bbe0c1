import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatScenarios, parseScenarioFile } from '../../../lib/scenarios/file-format.ts';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/scenario-files/${name}`, import.meta.url), 'utf8');

const dated = {
  ...bestPractice,
  createdAtMs: 1_760_000_000_000,
  updatedAtMs: 1_760_000_000_001,
};

const errorOf = (text: string): unknown => {
  const file = parseScenarioFile(text);
  return file.ok ? null : file.error;
};

const file = (frame: object): string =>
  JSON.stringify({ format: 'grip-simulator/scenarios', version: 1, scenarios: [], ...frame });

describe('formatScenarios', () => {
  it('writes the documented file, to the letter', () => {
    expect(formatScenarios([dated])).toBe(fixture('best-practice.json'));
  });

  it('leaves ids, revisions and every other key behind, in whatever order they come', () => {
    const { name, policy, ...rest } = dated;
    const stored = { revision: 4, ...rest, id: 'x', policy, draft: true, name };
    expect(formatScenarios([stored])).toBe(fixture('best-practice.json'));
  });

  it('leaves out dates that are not known', () => {
    expect(formatScenarios([bestPractice])).not.toContain('AtMs');
  });
});

describe('parseScenarioFile', () => {
  it('reads the documented file', () => {
    expect(parseScenarioFile(fixture('best-practice.json'))).toEqual({
      ok: true,
      value: { scenarios: [dated], rejected: [] },
    });
  });

  it('reads a file behind a byte order mark', () => {
    expect(parseScenarioFile(`\uFEFF${fixture('best-practice.json')}`).ok).toBe(true);
  });

  it('reads the export of an empty list', () => {
    expect(parseScenarioFile(formatScenarios([]))).toEqual({
      ok: true,
      value: { scenarios: [], rejected: [] },
    });
  });

  it('keeps the good part of a mixed file and lists the rest with place and reason', () => {
    const mixed = parseScenarioFile(fixture('mixed.json'));
    if (!mixed.ok) throw new Error(mixed.error.code);
    expect(mixed.value.scenarios.map(({ name }) => name)).toEqual([
      'Standard 2024',
      'Two-factor standard',
    ]);
    expect(mixed.value.scenarios[1]?.assertions).toEqual([
      { login: ['credentials', 'sms'], passes: true },
    ]);
    expect(
      mixed.value.rejected.map(({ index, name, problems }) => [
        index,
        name,
        problems.map(({ code }) => code),
      ]),
    ).toEqual([
      [1, 'A slip of the hand', ['unknown-key']],
      [2, 'Points in words', ['bad-policy']],
      [3, null, ['not-an-object']],
      [
        4,
        null,
        [
          'missing-key',
          'wrong-kind',
          'missing-key',
          'wrong-kind',
          'wrong-kind',
          'wrong-kind',
          'date-out-of-range',
        ],
      ],
    ]);
  });

  it('takes nothing from a prototype in the file and changes none', () => {
    const polluting = parseScenarioFile(fixture('polluting.json'));
    expect(Object.getOwnPropertyDescriptor(Object.prototype, 'polluted')).toBeUndefined();
    expect(polluting).toMatchObject({
      ok: true,
      value: {
        rejected: [
          { index: 0, problems: [{ code: 'unknown-key', key: '__proto__' }] },
          { index: 1, problems: [{ code: 'assertions-unusable', reason: 'unsafe-key' }] },
        ],
      },
    });
  });

  it.each(['', ' \n', '\uFEFF', '\uFEFF \r\n'])('calls %j empty', (text) => {
    expect(errorOf(text)).toEqual({ code: 'empty' });
  });

  it('says where a text stops being JSON', () => {
    expect(errorOf('{\n  "format": grip\n}')).toEqual({
      code: 'not-json',
      line: 2,
      column: 13,
      truncated: false,
    });
  });

  it('says that a file is cut off, wherever it is', () => {
    const bytes = new TextEncoder().encode(fixture('best-practice.json').trimEnd());
    for (let length = 0; length < bytes.length; length++) {
      const cut = new TextDecoder().decode(bytes.subarray(0, length));
      expect(errorOf(cut)).toMatchObject(
        length === 0 ? { code: 'empty' } : { code: 'not-json', truncated: true },
      );
    }
  });

  it.each([
    ['{"requiredLevel":20,"methods":[]}', 'policy'],
    ['[]', 'array'],
    ['"x"', 'text'],
    ['20', 'number'],
    ['true', 'boolean'],
    ['null', 'null'],
    ['{}', 'object'],
    [file({ format: 'other/file' }), 'other-format'],
    [file({ format: 1 }), 'other-format'],
    [file({ version: '1' }), 'version-unreadable'],
    [file({ version: 0 }), 'version-unreadable'],
    [file({ version: 1.5 }), 'version-unreadable'],
    [file({ scenarios: {} }), 'scenarios-unreadable'],
  ])('says what %s is instead of a scenario file', (text, found) => {
    expect(errorOf(text)).toEqual({ code: 'not-a-scenario-file', found });
  });

  it('refuses a file of a later version whatever it holds', () => {
    expect(errorOf(file({ version: 2, scenarios: 'elsewhere' }))).toEqual({
      code: 'newer-version',
      found: 2,
      supported: 1,
    });
  });

  it('counts the bytes of a file that is too large', () => {
    const text = `"${'é'.repeat(10_000_000)}"`;
    expect(errorOf(text)).toEqual({
      code: 'too-large',
      bytes: 20_000_002,
      maxBytes: 20_000_000,
    });
    expect(errorOf(`"${'e'.repeat(10_000_000)}"`)).toMatchObject({ code: 'not-a-scenario-file' });
  });

  it('survives brackets nested deeper than any stack', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(errorOf(deep)).toEqual({ code: 'not-a-scenario-file', found: 'array' });
    expect(
      errorOf(`{"format":"grip-simulator/scenarios","version":1,"scenarios":${deep}}`),
    ).toEqual({
      code: 'nothing-usable',
      rejected: [{ index: 0, name: null, problems: [{ code: 'not-an-object', found: 'array' }] }],
    });
  });

  it('refuses more than twenty thousand scenarios', () => {
    const scenarios = Array<null>(20_001).fill(null);
    expect(errorOf(file({ scenarios }))).toEqual({
      code: 'too-many-scenarios',
      count: 20_001,
      maxCount: 20_000,
    });
    expect(errorOf(file({ scenarios: scenarios.slice(1) }))).toMatchObject({
      code: 'nothing-usable',
    });
  });

  it('lists every reason when nothing is usable', () => {
    expect(errorOf(file({ scenarios: [7] }))).toEqual({
      code: 'nothing-usable',
      rejected: [{ index: 0, name: null, problems: [{ code: 'not-an-object', found: 'number' }] }],
    });
  });
});
