import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { limits, parsePolicy } from '../../../lib/policy/index.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';

const methods = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `m${index}`, points: 1 }));

const problemsOf = (input: unknown) => {
  const parsed = parsePolicy(input);
  return parsed.ok ? [] : parsed.error;
};

describe('parsePolicy', () => {
  it('reads a policy', () => {
    expect(
      parsePolicy({ requiredLevel: 25, methods: [{ id: 'badge', label: 'Badge', points: 20 }] }),
    ).toEqual({
      ok: true,
      value: { requiredLevel: 25, methods: [{ id: 'badge', label: 'Badge', points: 20 }] },
    });
  });

  it('labels a method without a label by what is known, else by its id', () => {
    const parsed = parsePolicy({
      requiredLevel: 1,
      methods: [
        { id: 'credentials', points: 1 },
        { id: 'badge', points: 1 },
      ],
    });
    expect(parsed.ok && parsed.value.methods.map(({ label }) => label)).toEqual([
      'Credentials (username/password)',
      'badge',
    ]);
  });

  it('trims labels and ignores properties that a policy does not have', () => {
    expect(
      parsePolicy({
        requiredLevel: 1,
        name: 'x',
        methods: [{ id: 'a', label: ' A ', points: 0, note: '' }],
      }),
    ).toEqual({
      ok: true,
      value: { requiredLevel: 1, methods: [{ id: 'a', label: 'A', points: 0 }] },
    });
  });

  it('accepts both ends of every range, and no methods at all', () => {
    const ends = [
      { requiredLevel: 1, methods: [] },
      { requiredLevel: 1000, methods: [{ id: 'a', label: 'a', points: 1000 }] },
      { requiredLevel: 1, methods: methods(64) },
      { requiredLevel: 1, methods: [{ id: 'a'.repeat(64), label: 'b'.repeat(80), points: 0 }] },
    ];
    for (const input of ends) expect(problemsOf(input)).toEqual([]);
  });

  it('refuses level 0, which would accept everybody, and says why', () => {
    expect(problemsOf({ requiredLevel: 0, methods: [] })).toEqual([
      { code: 'level-zero', path: 'requiredLevel' },
    ]);
  });

  it.each([null, undefined, 5, 'policy', [], true])('refuses %j as no object', (input) => {
    expect(problemsOf(input)).toEqual([{ code: 'not-an-object', path: '' }]);
  });

  it('names what is missing', () => {
    expect(problemsOf({})).toEqual([
      { code: 'required-level-missing', path: 'requiredLevel' },
      { code: 'methods-missing', path: 'methods' },
    ]);
    expect(problemsOf({ requiredLevel: 1, methods: [{ id: 'a' }] })).toEqual([
      { code: 'points-missing', path: 'methods[0].points' },
    ]);
  });

  it.each([
    [{ requiredLevel: '20', methods: [] }, 'requiredLevel', 'not-a-whole-number'],
    [{ requiredLevel: 20.5, methods: [] }, 'requiredLevel', 'not-a-whole-number'],
    [{ requiredLevel: Number.NaN, methods: [] }, 'requiredLevel', 'not-a-whole-number'],
    [{ requiredLevel: null, methods: [] }, 'requiredLevel', 'not-a-whole-number'],
    [{ requiredLevel: -1, methods: [] }, 'requiredLevel', 'out-of-range'],
    [{ requiredLevel: 1001, methods: [] }, 'requiredLevel', 'out-of-range'],
    [{ requiredLevel: 1, methods: {} }, 'methods', 'not-a-list'],
    [{ requiredLevel: 1, methods: [5] }, 'methods[0]', 'not-an-object'],
    [{ requiredLevel: 1, methods: methods(65) }, 'methods', 'too-many-methods'],
    [{ requiredLevel: 1, methods: [{ id: 'a', points: -1 }] }, 'methods[0].points', 'out-of-range'],
    [
      { requiredLevel: 1, methods: [{ id: 'a', points: 1001 }] },
      'methods[0].points',
      'out-of-range',
    ],
    [
      { requiredLevel: 1, methods: [{ id: 'a', points: 0.1 }] },
      'methods[0].points',
      'not-a-whole-number',
    ],
    [{ requiredLevel: 1, methods: [{ points: 1 }] }, 'methods[0].id', 'bad-id'],
    [{ requiredLevel: 1, methods: [{ id: '', points: 1 }] }, 'methods[0].id', 'bad-id'],
    [{ requiredLevel: 1, methods: [{ id: 'a b', points: 1 }] }, 'methods[0].id', 'bad-id'],
    [{ requiredLevel: 1, methods: [{ id: 'a=1', points: 1 }] }, 'methods[0].id', 'bad-id'],
    [{ requiredLevel: 1, methods: [{ id: '__proto__', points: 1 }] }, 'methods[0].id', 'bad-id'],
    [
      { requiredLevel: 1, methods: [{ id: 'requiredLevel', points: 1 }] },
      'methods[0].id',
      'bad-id',
    ],
    [{ requiredLevel: 1, methods: [{ id: 'a'.repeat(65), points: 1 }] }, 'methods[0].id', 'bad-id'],
    [
      { requiredLevel: 1, methods: [{ id: 'a', label: ' ', points: 1 }] },
      'methods[0].label',
      'bad-label',
    ],
    [{ requiredLevel: 1, methods: [{ id: 'a', label: 'x\n', points: 1 }] }, '', ''],
    [
      { requiredLevel: 1, methods: [{ id: 'a', label: 'x\u202Ey', points: 1 }] },
      'methods[0].label',
      'bad-label',
    ],
    [
      { requiredLevel: 1, methods: [{ id: 'a', label: 'b'.repeat(81), points: 1 }] },
      'methods[0].label',
      'bad-label',
    ],
  ])('checks %j', (input, path, code) => {
    expect(problemsOf(input).map((problem) => [problem.path, problem.code])).toEqual(
      code === '' ? [] : [[path, code]],
    );
  });

  it('tells the bounds with what lies outside them', () => {
    expect(problemsOf({ requiredLevel: 1001, methods: [] })).toEqual([
      { code: 'out-of-range', path: 'requiredLevel', value: 1001, ...limits.requiredLevel },
    ]);
  });

  it('names both places of a repeated id', () => {
    expect(
      problemsOf({
        requiredLevel: 1,
        methods: [
          { id: 'a', points: 1 },
          { id: 'b', points: 1 },
          { id: 'a', points: 1 },
        ],
      }),
    ).toEqual([
      { code: 'duplicate-id', path: 'methods[2].id', id: 'a', firstPath: 'methods[0].id' },
    ]);
  });

  it('finds every problem in one go', () => {
    expect(
      problemsOf({ requiredLevel: 0, methods: [{ id: '', points: -1 }, 3] }).map(
        ({ path }) => path,
      ),
    ).toEqual(['requiredLevel', 'methods[0].id', 'methods[0].points', 'methods[1]']);
  });

  it('never throws and never accepts a value out of bounds, whatever the JSON', () => {
    const nearly = fc.record(
      { requiredLevel: fc.jsonValue(), methods: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const closer = fc.record({
      requiredLevel: fc.oneof(fc.integer({ min: -5, max: 1100 }), fc.jsonValue()),
      methods: fc.array(
        fc.record({
          id: fc.oneof(fc.string(), fc.jsonValue()),
          label: fc.oneof(fc.string(), fc.jsonValue()),
          points: fc.oneof(fc.integer({ min: -5, max: 1100 }), fc.jsonValue()),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly, closer), (value) => {
        const parsed = parsePolicy(value);
        if (!parsed.ok) return parsed.error.length > 0;
        const { requiredLevel, methods: read } = parsed.value;
        return (
          requiredLevel >= 1 &&
          requiredLevel <= 1000 &&
          new Set(read.map(({ id }) => id)).size === read.length &&
          read.every(({ points }) => Number.isInteger(points) && points >= 0 && points <= 1000)
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back what a policy looks like as JSON', () => {
    fc.assert(
      fc.property(arbitraryPolicy({ max: 12 }), (policy) => {
        expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({
          ok: true,
          value: policy,
        });
      }),
    );
  });
});
