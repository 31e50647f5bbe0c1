import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { knownMethods, type Policy } from '../../../lib/policy/index.ts';
import { checkAssertions } from '../../../lib/scenarios/check-assertions.ts';
import { assertionKinds, readAssertion } from '../../../lib/scenarios/read-assertion.ts';

const policyOf = (requiredLevel: number, points: Readonly<Record<string, number>>): Policy => ({
  requiredLevel,
  methods: knownMethods
    .filter(({ id }) => id in points)
    .map(({ id, label }) => ({ id, label, points: points[id] ?? 0 })),
});

const twoFactor = policyOf(30, { credentials: 20, sms: 10, email: 10, passkey: 30 });
const single = policyOf(20, { credentials: 20 });

const check = (assertion: unknown, policy = twoFactor, reading?: 'credentials-first') => {
  const [checked] = checkAssertions([assertion], {
    policy,
    ...(reading === undefined ? {} : { reading }),
    scenario: (name) => (name === 'Single' ? single : undefined),
  });
  return checked;
};

describe('checkAssertions', () => {
  it.each([
    [{ kind: 'accepts', methods: ['sms', 'credentials'] }, true, 'sum'],
    [{ kind: 'accepts', methods: ['sms', 'email'] }, false, 'sum'],
    [{ kind: 'rejects', methods: ['credentials'] }, true, 'sum'],
    [{ kind: 'rejects', methods: [] }, true, 'sum'],
    [{ kind: 'rejects', methods: ['passkey'] }, false, 'sum'],
    [{ kind: 'nothing-without', method: 'credentials' }, false, 'way-without'],
    [{ kind: 'survives-loss-of', method: 'credentials' }, true, 'way-without'],
    [{ kind: 'survives-loss-of', method: 'ubiqu' }, true, 'way-without'],
    [{ kind: 'ways-at-least', count: 3 }, true, 'ways'],
    [{ kind: 'ways-at-least', count: 4 }, false, 'ways'],
    [{ kind: 'grade-at-least', level: 'aal1' }, true, 'weakest'],
    [{ kind: 'grade-at-least', level: 'aal2' }, false, 'weakest'],
    [{ kind: 'equivalent-to', scenario: 'Single' }, false, 'differs'],
    [{ kind: 'equivalent-to', scenario: 'Gone' }, false, 'no-such-scenario'],
    [{ kind: 'within', field: 'sms', min: 5, max: 10 }, true, 'value'],
    [{ kind: 'within', field: 'requiredLevel', min: 31, max: 40 }, false, 'value'],
    [{ kind: 'within', field: 'ubiqu', min: 0, max: 0 }, true, 'value'],
    [{ kind: 'rejects', methods: ['credentails'] }, false, 'no-such-method'],
  ])('%j: %s', (assertion, holds, code) => {
    expect(check(assertion)).toMatchObject({ assertion, holds, reason: { code } });
  });

  it('knows when one method is in every way, and when nobody gets in', () => {
    expect(check({ kind: 'nothing-without', method: 'credentials' }, single)).toMatchObject({
      holds: true,
      reason: { code: 'no-way-without' },
    });
    expect(check({ kind: 'survives-loss-of', method: 'credentials' }, single)?.holds).toBe(false);
    expect(check({ kind: 'grade-at-least', level: 'aal1' }, policyOf(20, {}))).toMatchObject({
      holds: false,
      reason: { code: 'no-way' },
    });
    expect(
      check({ kind: 'equivalent-to', scenario: 'Single' }, policyOf(7, { credentials: 9 })),
    ).toMatchObject({ holds: true, reason: { code: 'equivalent' } });
  });

  it('counts ways under the reading, and sums under none', () => {
    const codes = policyOf(2, { sms: 1, email: 1 });
    const first = 'credentials-first';
    expect(check({ kind: 'ways-at-least', count: 1 }, codes)?.holds).toBe(true);
    expect(check({ kind: 'ways-at-least', count: 1 }, codes, first)?.holds).toBe(false);
    expect(check({ kind: 'accepts', methods: ['sms', 'email'] }, codes, first)?.holds).toBe(true);
  });

  it.each([
    ['accepts', { code: 'not-an-object' }],
    [{ kind: 'forbids' }, { code: 'unknown-kind', kind: 'forbids' }],
    [{ methods: [] }, { code: 'unknown-kind', kind: null }],
    [{ kind: 'constructor' }, { code: 'unknown-kind', kind: 'constructor' }],
    [
      { kind: 'accepts', methods: [], not: true },
      { code: 'unknown-key', key: 'not' },
    ],
    [{ kind: 'accepts' }, { code: 'missing-key', key: 'methods' }],
    [
      { kind: 'accepts', methods: ['a', 1] },
      { code: 'wrong-value', key: 'methods' },
    ],
    [
      { kind: 'grade-at-least', level: 'aal3' },
      { code: 'wrong-value', key: 'level' },
    ],
    [
      { kind: 'within', field: 'sms', min: 0, max: 1001 },
      { code: 'wrong-value', key: 'max' },
    ],
  ])('does not take %j for held, and keeps it', (unread, problem) => {
    expect(check(unread)).toEqual({ assertion: null, holds: false, unread, problem });
  });
});

describe('readAssertion', () => {
  it('never throws', () => {
    const kinds = fc.constantFrom(...assertionKinds);
    fc.assert(
      fc.property(
        fc.jsonValue(),
        kinds,
        fc.dictionary(fc.string(), fc.jsonValue()),
        (any, kind, rest) => {
          expect(() => readAssertion(any)).not.toThrow();
          expect(() => readAssertion({ ...rest, kind })).not.toThrow();
        },
      ),
    );
  });
});
