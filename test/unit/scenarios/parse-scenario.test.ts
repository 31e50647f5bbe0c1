import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../lib/scenarios/parse-scenario.ts';
import { bestPractice, bestPracticePolicy } from '../../fixtures/scenario-files/best-practice.ts';

const problemsOf = (input: unknown): readonly unknown[] => {
  const scenario = parseScenario(input);
  return scenario.ok ? [] : scenario.error;
};

describe('parseScenario', () => {
  it('returns a good scenario as it is', () => {
    const dated = { ...bestPractice, createdAtMs: 1, updatedAtMs: 8_640_000_000_000_000 };
    expect(parseScenario(dated)).toEqual({ ok: true, value: dated });
  });

  it('needs only a name and a policy', () => {
    expect(parseScenario({ name: 'N', policy: bestPracticePolicy })).toEqual({
      ok: true,
      value: {
        name: 'N',
        edition: 'custom',
        policy: bestPracticePolicy,
        notes: '',
        assertions: [],
      },
    });
    expect(problemsOf({})).toEqual([
      { code: 'missing-key', key: 'name' },
      { code: 'missing-key', key: 'policy' },
    ]);
  });

  it('trims the name and leaves the notes alone', () => {
    const scenario = parseScenario({ ...bestPractice, name: ' \n N\t', notes: ' n ' });
    expect(scenario).toMatchObject({ value: { name: 'N', notes: ' n ' } });
  });

  it('keeps an edition that it does not know and refuses one that is no id', () => {
    expect(problemsOf({ ...bestPractice, edition: '2031-standard' })).toEqual([]);
    for (const edition of ['', 'Two Factor', '-x', 'x'.repeat(65)]) {
      expect(problemsOf({ ...bestPractice, edition })).toEqual([{ code: 'malformed-edition' }]);
    }
  });

  it('bounds name and notes, and says how far they went', () => {
    expect(
      problemsOf({ ...bestPractice, name: 'n'.repeat(120), notes: 'n'.repeat(20_000) }),
    ).toEqual([]);
    expect(
      problemsOf({ ...bestPractice, name: 'n'.repeat(121), notes: 'n'.repeat(20_001) }),
    ).toEqual([
      { code: 'too-long', key: 'name', length: 121, maxLength: 120 },
      { code: 'too-long', key: 'notes', length: 20_001, maxLength: 20_000 },
    ]);
  });

  it('refuses a blank name and one that could order a terminal about', () => {
    expect(problemsOf({ ...bestPractice, name: ' \t ' })).toEqual([{ code: 'blank-name' }]);
    for (const name of ['a\u001b[2Jb', 'a\nb', 'a\u009bb', 'a\u007fb', 'a\u2028b']) {
      expect(problemsOf({ ...bestPractice, name })).toEqual([
        { code: 'control-character', key: 'name' },
      ]);
    }
  });

  it('names every key of a wrong kind', () => {
    expect(
      problemsOf({
        ...bestPractice,
        name: 1,
        edition: null,
        notes: [],
        assertions: {},
        createdAtMs: '1',
      }),
    ).toEqual([
      { code: 'wrong-kind', key: 'name', expected: 'text', found: 'number' },
      { code: 'wrong-kind', key: 'edition', expected: 'text', found: 'null' },
      { code: 'wrong-kind', key: 'notes', expected: 'text', found: 'array' },
      { code: 'wrong-kind', key: 'assertions', expected: 'array', found: 'object' },
      { code: 'wrong-kind', key: 'createdAtMs', expected: 'number', found: 'text' },
    ]);
  });

  it('refuses dates that no calendar has', () => {
    for (const createdAtMs of [-1, 0.5, 8_640_000_000_000_001, Number.NaN]) {
      expect(problemsOf({ ...bestPractice, createdAtMs })).toEqual([
        { code: 'date-out-of-range', key: 'createdAtMs' },
      ]);
    }
  });

  it('names a key that it does not know', () => {
    expect(problemsOf({ ...bestPractice, note: 'lost?' })).toEqual([
      { code: 'unknown-key', key: 'note' },
    ]);
  });

  it('passes on what is wrong with the policy', () => {
    expect(problemsOf({ ...bestPractice, policy: { requiredLevel: 25 } })).toMatchObject([
      { code: 'bad-policy', problems: [{ code: 'methods-missing', path: 'methods' }] },
    ]);
  });

  it.each([
    [null, 'null'],
    [[], 'array'],
    ['x', 'text'],
    [7, 'number'],
    [undefined, 'nothing'],
  ])('refuses %j, which is no object', (input, found) => {
    expect(problemsOf(input)).toEqual([{ code: 'not-an-object', found }]);
  });

  it('reads nothing from a prototype', () => {
    expect(problemsOf(Object.create(bestPractice))).toEqual([
      { code: 'missing-key', key: 'name' },
      { code: 'missing-key', key: 'policy' },
    ]);
  });
});
