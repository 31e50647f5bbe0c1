import { afterEach, describe, expect, it } from 'vitest';

import { reportOf } from '../../../components/scenarios/notice-report.ts';
import { parseScenarioFile } from '../../../lib/scenarios/file-format.ts';
import type { Notice } from '../../../lib/state/scenarios.svelte.ts';
import { setLocale } from '../../../lib/texts/locale.svelte.ts';
import { scenarioNamed } from './view.ts';

afterEach(() => setLocale('en'));

/** The report of a file that holds one scenario with this in it. */
function refusalOf(change: Readonly<Record<string, unknown>>) {
  const scenarios = [{ ...scenarioNamed('Broken'), ...change }];
  const text = JSON.stringify({ format: 'grip-simulator/scenarios', version: 1, scenarios });
  const file = parseScenarioFile(text);
  if (file.ok) throw new Error('it was read');
  return reportOf({ code: 'unreadable', problem: file.error });
}

const method = { id: 'sms', label: 'SMS', points: 5 };
const policyWith = (change: Readonly<Record<string, unknown>>) => ({
  policy: { requiredLevel: 25, methods: [method], ...change },
});

describe('a refused scenario', () => {
  it.each([
    [{ policy: 1 }, 'policy', 'Must be an object.'],
    [policyWith({ methods: {} }), 'policy.methods', 'Must be a list.'],
    [policyWith({ methods: [1] }), 'policy.methods[0]', 'Must be an object.'],
    [
      policyWith({ requiredLevel: undefined }),
      'policy.requiredLevel',
      'The required level is missing.',
    ],
    [policyWith({ methods: undefined }), 'policy.methods', 'The list of methods is missing.'],
    [
      policyWith({ methods: [{ id: 'sms' }] }),
      'policy.methods[0].points',
      'The points are missing.',
    ],
    [
      policyWith({ requiredLevel: 2000 }),
      'policy.requiredLevel',
      'Must be from 1 to 1000, but is 2000.',
    ],
    [
      policyWith({ methods: [method, method] }),
      'policy.methods[1].id',
      '“sms” is the id of an earlier method too (methods[0].id).',
    ],
    [
      policyWith({ methods: Array.from({ length: 65 }, () => method) }),
      'policy.methods',
      '65 methods; at most 64 fit.',
    ],
    [
      policyWith({ methods: [{ ...method, label: '' }] }),
      'policy.methods[0].label',
      'Must be a text of 1 to 80 visible characters.',
    ],
    [{ name: 'x'.repeat(121) }, 'name', 'Has 121 characters; at most 120 fit.'],
    [{ edition: 'Some Edition' }, 'edition', /^Must be an edition’s id/],
    [{ createdAtMs: -1 }, 'createdAtMs', 'Must be a date in whole milliseconds since 1970.'],
    [{ assertions: [nested(40)] }, 'assertions', 'Is nested too deeply.'],
  ])('%o is refused at %s: %s', (change, path, text) => {
    const [entry] = refusalOf(change).entries;
    expect(entry?.faults.map((fault) => fault.path)).toEqual([path]);
    expect(entry?.faults[0]?.text).toMatch(text);
  });

  it('shows at most a hundred entries and counts the others', () => {
    const rejected = Array.from({ length: 250 }, (_, index) => ({
      index,
      name: null,
      problems: [{ code: 'blank-name' } as const],
    }));
    const { entries, furtherCount } = reportOf({ code: 'imported', count: 1, rejected });
    expect([entries.length, furtherCount]).toEqual([100, 150]);
  });

  it('quotes no more than the start of a long value', () => {
    const [entry] = refusalOf(policyWith({ requiredLevel: 'x'.repeat(500) })).entries;
    expect(entry?.faults[0]?.text).toHaveLength('Must be a whole number, but is …'.length + 41);
  });
});

describe('every notice', () => {
  const notices: readonly Notice[] = [
    { code: 'unsaved-left' },
    { code: 'file-unread' },
    { code: 'link', problem: { code: 'too-long', length: 9_000, maxLength: 8_000 } },
    { code: 'store', problem: { code: 'quota-exceeded' } },
    { code: 'store', problem: { code: 'blocked' } },
    { code: 'store', problem: { code: 'newer-database', found: 2, supported: 1 } },
    { code: 'store', problem: { code: 'unavailable' } },
    { code: 'store', problem: { code: 'not-found' } },
    { code: 'store', problem: { code: 'already-there' } },
    { code: 'store', problem: { code: 'invalid', problems: [{ code: 'blank-name' }] } },
    {
      code: 'store',
      problem: { code: 'damaged', problems: [{ code: 'bad-record', key: 'revision' }] },
    },
    { code: 'store', problem: { code: 'unknown', name: 'AbortError' } },
    {
      code: 'unreadable',
      problem: { code: 'too-many-scenarios', count: 30_000, maxCount: 20_000 },
    },
    { code: 'unreadable', problem: { code: 'too-large', bytes: 2.5e7, maxBytes: 2e7 } },
  ];

  it.each(notices)('%o has words of its own in both languages', (notice) => {
    const [english, dutch] = (['en', 'nl'] as const).map((language) => {
      setLocale(language);
      return reportOf(notice).text;
    });
    expect(english).toMatch(/[.:]$/);
    expect(dutch).toMatch(/[.:]$/);
    expect(dutch).not.toBe(english);
    expect(`${english} ${dutch}`).not.toMatch(/undefined|NaN|[{}]/);
  });
});

/** A list within a list, so many times. */
function nested(depth: number): unknown {
  return depth === 0 ? [] : [nested(depth - 1)];
}
