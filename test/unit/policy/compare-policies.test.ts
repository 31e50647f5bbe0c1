import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  comparePolicies,
  isAccepted,
  minimalAccepted,
  type Policy,
} from '../../../lib/policy/index.ts';
import { golden } from '../../fixtures/golden.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';

const told = (before: string, after: string) =>
  comparePolicies(golden(before), golden(after)).ways.items.map(({ fate, members, becomes }) =>
    `${members.join('+')} ${fate} ${becomes.map((way) => way.join('+')).join(',')}`.trim(),
  );

describe('comparePolicies', () => {
  it('tells what becomes of each way to log in', () => {
    expect(told('G1', 'G3')).toEqual([
      'credentials lengthened credentials+sms,credentials+email',
      'passkey opened',
    ]);
    expect(told('L3', 'G2')).toEqual([
      'credentials+sms+email shortened credentials+sms,credentials+email',
      'credentials+sms opened',
      'credentials+email opened',
    ]);
    expect(told('G2', 'L1')).toEqual(['credentials+sms closed', 'credentials+email closed']);
    expect(told('G2', 'G3')).toEqual([
      'credentials+sms kept',
      'credentials+email kept',
      'passkey opened',
    ]);
  });

  it('counts ways by the reading', () => {
    const [before, after] = [golden('G2'), golden('L5')];
    const opened = (reading: 'any-order' | 'credentials-first') =>
      comparePolicies(before, after, { reading }).ways.items.filter(
        ({ fate }) => fate === 'opened',
      );
    expect(opened('any-order').map(({ members }) => members)).toEqual([['sms', 'email']]);
    expect(opened('credentials-first')).toEqual([]);
  });

  it('tells numbers, roles, grade, warnings and resilience that change', () => {
    const { fields, methods, grade, resilience, warnings } = comparePolicies(
      golden('G2'),
      golden('G3'),
    );
    expect(fields).toEqual([
      { field: 'sms', from: 5, to: 10 },
      { field: 'email', from: 5, to: 10 },
      { field: 'passkey', from: 0, to: 30 },
      { field: 'requiredLevel', from: 25, to: 30 },
    ]);
    expect(methods.find(({ id }) => id === 'credentials')?.changed).toEqual([
      'indispensable',
      'banzhaf',
    ]);
    expect(grade.before?.strongest.grade.level).toBe('aal2');
    expect(resilience).toEqual({ before: 0, after: 1 });
    expect(warnings.gone.map(({ code }) => code)).toEqual([
      'restricted-sms-without-alternative',
      'no-phishing-resistant-way',
    ]);
    expect(warnings.stay.map(({ code }) => code)).toEqual(['shared-mailbox']);
    expect(warnings.come).toEqual([]);
  });

  it('says that only numbers differ where the behaviour is the same', () => {
    const tenfold: Policy = {
      requiredLevel: 250,
      methods: golden('G2').methods.map((method) => ({ ...method, points: 10 * method.points })),
    };
    const { relation, fields, ways, methods } = comparePolicies(golden('G2'), tenfold);
    expect(relation).toBe('equivalent');
    expect(fields).toHaveLength(4);
    expect(methods).toEqual([]);
    expect(ways.items.every(({ fate }) => fate === 'kept')).toBe(true);
  });

  it('treats a method that one side lacks as one with 0 points', () => {
    const short: Policy = { requiredLevel: 2, methods: [{ id: 'a', label: 'A', points: 2 }] };
    const long: Policy = {
      requiredLevel: 2,
      methods: [
        { id: 'a', label: 'A', points: 1 },
        { id: 'b', label: 'B', points: 1 },
      ],
    };
    const there = comparePolicies(short, long);
    expect(there.fields).toEqual([
      { field: 'a', from: 2, to: 1 },
      { field: 'b', from: 0, to: 1 },
    ]);
    expect(
      there.methods.map(({ id, before, after }) => [id, before?.points, after?.points]),
    ).toEqual([
      ['a', 2, 1],
      ['b', undefined, 1],
    ]);
    expect(comparePolicies(long, short).fields).toEqual([
      { field: 'a', from: 1, to: 2 },
      { field: 'b', from: 1, to: 0 },
    ]);
  });

  it('tells the truth about every way', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 6 }), arbitraryPolicy({ max: 6 }), (before, after) => {
        const { ways } = comparePolicies(before, after);
        const earlier = minimalAccepted(before).items.map(({ members }) => members);
        const later = minimalAccepted(after).items.map(({ members }) => members);
        const within = (a: readonly string[], b: readonly string[]) =>
          a.every((id) => b.includes(id));
        const same = (a: readonly string[], b: readonly string[]) => within(a, b) && within(b, a);
        expect(ways.complete).toBe(true);
        expect(
          ways.items.filter(({ fate }) => fate !== 'opened').map((way) => way.members),
        ).toEqual(earlier);
        for (const { fate, members, becomes } of ways.items) {
          expect(isAccepted(after, members)).toBe(['kept', 'shortened', 'opened'].includes(fate));
          expect(later.some((way) => same(way, members))).toBe(['kept', 'opened'].includes(fate));
          expect(later.some((way) => within(members, way))).toBe(
            ['kept', 'lengthened', 'opened'].includes(fate) ||
              later.some((way) => fate === 'shortened' && within(members, way)),
          );
          expect(becomes.every((way) => later.some((one) => same(one, way)))).toBe(true);
        }
        expect(ways.items.filter(({ fate }) => fate === 'opened').length).toBe(
          later.filter((way) => !isAccepted(before, way)).length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
