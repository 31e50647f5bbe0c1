import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  analyse,
  editions,
  isAccepted,
  type MethodId,
  parsePolicy,
  type Policy,
  readings,
  type Warning,
  type WarningCode,
  warningCodes,
} from '../../../lib/policy/index.ts';
import { goldenCases, goldenPolicy } from '../../fixtures/golden.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';

const golden = (id: string): Policy => {
  const found = goldenCases.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return goldenPolicy(found);
};

const policyOf = (requiredLevel: number, points: Record<MethodId, number>): Policy => ({
  requiredLevel,
  methods: Object.entries(points).map(([id, value]) => ({ id, label: id, points: value })),
});

const codesOf = (policy: Policy, reading: (typeof readings)[number] = 'any-order') =>
  analyse(policy, { reading }).warnings.map(({ code }) => code);

const warningOf = (policy: Policy, code: WarningCode): Warning => {
  const found = analyse(policy).warnings.find((warning) => warning.code === code);
  if (!found) throw new Error(`${code} is not raised`);
  return found;
};

const changesOf = (policy: Policy, code: WarningCode): string[] | undefined =>
  warningOf(policy, code).repair?.changes.map(({ field, from, to }) => `${field} ${from} → ${to}`);

describe('a warning', () => {
  it('is raised for each code by some golden case', () => {
    expect(new Set(goldenCases.flatMap(({ warnings }) => warnings))).toEqual(new Set(warningCodes));
  });

  it.each([
    ['L1', 'locked-out', ['credentials'], ['credentials'], -5],
    ['G1', 'single-factor', ['credentials'], ['credentials'], 0],
    ['L4', 'way-without-password', ['sms', 'email', 'ubiqu'], ['sms', 'email', 'ubiqu'], 0],
    ['L3', 'upgrade-trap', ['credentials', 'sms', 'email'], ['sms', 'email'], 0],
    ['L2', 'codes-never-needed', undefined, ['sms', 'email'], undefined],
    ['L6', 'passkey-off-by-one', ['passkey'], ['passkey'], -1],
    ['L9', 'passkey-under-level', ['credentials', 'passkey'], ['passkey'], 10],
    ['L7', 'shared-mailbox', ['credentials', 'email'], ['credentials', 'email'], 0],
    ['G2', 'restricted-sms-without-alternative', ['credentials', 'sms'], ['sms'], 0],
    ['L10', 'no-phishing-resistant-way', ['credentials', 'sms'], ['passkey'], 0],
  ] as const)(
    'names in %s for %s the combination and the methods',
    (id, code, members, methods, margin) => {
      const warning = warningOf(golden(id), code);
      expect(warning.combination?.members).toEqual(members);
      expect(warning.combination?.margin).toBe(margin);
      expect(warning.methods).toEqual(methods);
    },
  );

  it.each([
    ['L1', 'locked-out', ['requiredLevel 25 → 20']],
    ['G1', 'single-factor', ['sms 0 → 5', 'email 0 → 5', 'requiredLevel 20 → 25']],
    ['L2', 'single-factor', ['requiredLevel 20 → 25']],
    ['L2', 'codes-never-needed', ['requiredLevel 20 → 25']],
    ['L3', 'upgrade-trap', ['sms 5 → 10', 'email 5 → 10']],
    [
      'L4',
      'way-without-password',
      ['credentials 20 → 21', 'passkey 30 → 31', 'requiredLevel 30 → 31'],
    ],
    ['L5', 'way-without-password', ['credentials 20 → 21', 'requiredLevel 30 → 31']],
    ['L6', 'passkey-off-by-one', ['passkey 30 → 31']],
    ['L7', 'shared-mailbox', ['sms 0 → 10', 'email 10 → 0']],
    ['L9', 'passkey-under-level', ['passkey 20 → 30']],
    ['G2', 'shared-mailbox', ['email 5 → 0']],
    ['G2', 'restricted-sms-without-alternative', ['passkey 0 → 25']],
    ['L10', 'no-phishing-resistant-way', ['passkey 0 → 25']],
  ] as const)('offers in %s for %s a repair', (id, code, changes) => {
    expect(changesOf(golden(id), code)).toEqual(changes);
  });

  it.each([
    [
      'upgrade-trap',
      policyOf(30, { credentials: 10, sms: 10, email: 10 }),
      ['credentials 10 → 20'],
    ],
    [
      'passkey-under-level',
      policyOf(30, { credentials: 15, passkey: 15 }),
      ['credentials 15 → 0', 'passkey 15 → 30'],
    ],
    ['codes-never-needed', policyOf(30, { credentials: 20, sms: 10, email: 5 }), ['email 5 → 10']],
  ] as const)('passes over what would bring up a graver code: %s', (code, policy, changes) => {
    expect(changesOf(policy, code)).toEqual(changes);
  });

  it('repairs the best practice from the single factor: KPN’s own numbers', () => {
    const { repair } = warningOf(golden('G1'), 'single-factor');
    expect(repair?.policy).toEqual(editions.find(({ id }) => id === 'v1-mfa')?.policy);
  });

  it('says under which readings it holds', () => {
    expect(warningOf(golden('L5'), 'way-without-password').readings).toEqual(['any-order']);
    expect(warningOf(golden('L5'), 'shared-mailbox').readings).toEqual(readings);
  });

  it('is filtered by the reading', () => {
    expect(codesOf(golden('L5'), 'credentials-first')).toEqual([
      'shared-mailbox',
      'restricted-sms-without-alternative',
      'no-phishing-resistant-way',
    ]);
  });

  it('speaks of a lock-out where a login can only start without credentials', () => {
    const policy = policyOf(30, { sms: 15, email: 15 });
    expect(codesOf(policy)).toEqual([
      'way-without-password',
      'restricted-sms-without-alternative',
      'no-phishing-resistant-way',
    ]);
    expect(codesOf(policy, 'credentials-first')).toEqual(['locked-out']);
    const [warning] = analyse(policy, { reading: 'credentials-first' }).warnings;
    expect(warning).toMatchObject({ mark: 'U', readings: ['credentials-first'] });
    expect(warning?.repair).not.toBeNull();
  });

  it('adds a passkey where the policy has none', () => {
    const policy = policyOf(25, { credentials: 20, totp: 5 });
    const { repair } = warningOf(policy, 'no-phishing-resistant-way');
    expect(repair?.changes).toEqual([{ field: 'passkey', from: 0, to: 25 }]);
    expect(repair?.policy.methods.at(-1)).toEqual({ id: 'passkey', label: 'Passkey', points: 25 });
  });

  it('leaves Email out of the documented standard where that would bring up the shared mailbox', () => {
    const numbers = { credentials: 0, sms: 20, email: 10, ubiqu: 5, passkey: 5, badge: 5 };
    const { repair } = warningOf(policyOf(35, numbers), 'restricted-sms-without-alternative');
    expect(repair?.policy.requiredLevel).toBe(30);
    expect(repair?.policy.methods.map(({ points }) => points)).toEqual([20, 10, 0, 0, 30, 0]);
  });

  it('has no repair where the policy has no room for it', () => {
    const crowd = Object.fromEntries(Array.from({ length: 63 }, (_, i) => [`m${i}`, 1]));
    const policy = policyOf(21, { credentials: 20, ...crowd });
    expect(warningOf(policy, 'no-phishing-resistant-way').repair).toBeNull();
  });

  describe.each([
    ['single-factor', policyOf(30, { credentials: 20, badge: 30 }), 'U'],
    ['single-factor', policyOf(30, { ubiqu: 30 }), 'U'],
    ['single-factor', policyOf(30, { sms: 30 }), 'D'],
    ['way-without-password', policyOf(30, { credentials: 20, sms: 15, email: 15 }), 'U'],
    ['upgrade-trap', policyOf(30, { credentials: 20, badge: 5, ring: 5 }), 'I'],
    ['passkey-off-by-one', policyOf(2, { credentials: 1, passkey: 1 }), 'I'],
    [
      'restricted-sms-without-alternative',
      policyOf(30, { credentials: 20, sms: 10, ubiqu: 10 }),
      'I',
    ],
  ] as const)('%s', (code, policy, mark) => {
    it(`is raised for ${JSON.stringify(policy.methods.map(({ id, points }) => [id, points]))}`, () => {
      expect(warningOf(policy, code).mark).toBe(mark);
    });
  });

  it.each([
    ['single-factor', policyOf(30, { passkey: 30 })],
    ['single-factor', policyOf(31, { credentials: 30, passkey: 31 })],
    ['upgrade-trap', policyOf(30, { credentials: 20, sms: 10 })],
    ['upgrade-trap', policyOf(30, { credentials: 20, sms: 5, email: 10 })],
    ['upgrade-trap', policyOf(30, { sms: 15, email: 15 })],
    ['passkey-off-by-one', policyOf(1, { credentials: 1, passkey: 0 })],
    ['passkey-under-level', policyOf(31, { credentials: 20, passkey: 30 })],
    ['shared-mailbox', policyOf(20, { credentials: 20, email: 5 })],
    ['shared-mailbox', policyOf(20, { credentials: 5, email: 20 })],
    ['shared-mailbox', policyOf(26, { credentials: 20, email: 5, sms: 6 })],
    ['restricted-sms-without-alternative', policyOf(30, { credentials: 20, sms: 10, totp: 10 })],
    ['restricted-sms-without-alternative', policyOf(30, { credentials: 30, sms: 10 })],
    ['no-phishing-resistant-way', policyOf(40, { credentials: 20, passkey: 20 })],
  ] as const)('%s is not raised for %j', (code, policy) => {
    expect(codesOf(policy)).not.toContain(code);
  });
});

/** Numbers as on KPN's pages, where most warnings live. */
const everydayPolicy = fc
  .record({
    requiredLevel: fc.constantFrom(10, 15, 20, 25, 30, 31, 35, 40),
    points: fc.array(fc.constantFrom(0, 5, 10, 15, 20, 30), { minLength: 6, maxLength: 6 }),
  })
  .map(({ requiredLevel, points }) => ({
    requiredLevel,
    methods: ['credentials', 'sms', 'email', 'ubiqu', 'passkey', 'badge'].map((id, index) => ({
      id,
      label: id,
      points: points[index] ?? 0,
    })),
  }));
const anyPolicy = fc.oneof(everydayPolicy, arbitraryPolicy({ max: 7 }));

describe('a repair', () => {
  it(
    'ends its warning, locks nobody out and brings up nothing graver',
    { timeout: 240_000 },
    () => {
      fc.assert(
        fc.property(anyPolicy, fc.constantFrom(...readings), (policy, reading) => {
          for (const { code, repair, readings: raising } of analyse(policy, { reading }).warnings) {
            expect(repair).not.toBeNull();
            if (!repair) continue;
            expect(parsePolicy(repair.policy)).toEqual({ ok: true, value: repair.policy });
            expect(applied(policy, repair.changes)).toEqual(numbersOf(repair.policy));
            for (const each of readings) {
              const before = codesOf(policy, each);
              const after = codesOf(repair.policy, each);
              if (raising.includes(each)) expect(after).not.toContain(code);
              if (before.includes('locked-out') && !after.includes('locked-out')) continue;
              for (const raised of after.filter((one) => !before.includes(one))) {
                expect(warningCodes.indexOf(raised)).toBeGreaterThan(warningCodes.indexOf(code));
              }
            }
            const everything = repair.policy.methods.map(({ id }) => id);
            expect(isAccepted(repair.policy, everything)).toBe(true);
          }
        }),
        { numRuns: 600 },
      );
    },
  );

  it('leads, one after the other, to a policy without warnings', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        let current = policy;
        let steps = 0;
        for (let next = analyse(current).warnings[0]; next; next = analyse(current).warnings[0]) {
          expect(next.repair).not.toBeNull();
          current = next.repair?.policy ?? current;
          expect(++steps).toBeLessThan(20);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function applied(policy: Policy, changes: readonly { field: string; from: number; to: number }[]) {
  const numbers = new Map(Object.entries(numbersOf(policy)));
  for (const { field, from, to } of changes) {
    expect(numbers.get(field) ?? 0).toBe(from);
    numbers.set(field, to);
  }
  return Object.fromEntries(numbers);
}

function numbersOf({ requiredLevel, methods }: Policy): Record<string, number> {
  return Object.fromEntries([
    ...methods.map(({ id, points }): [string, number] => [id, points]),
    ['requiredLevel', requiredLevel],
  ]);
}
