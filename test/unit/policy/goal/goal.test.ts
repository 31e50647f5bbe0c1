import { describe, expect, it } from 'vitest';

import {
  goal,
  isAccepted,
  isTrade,
  nothingElse,
  type Policy,
  readyMadeWishes,
  type Wish,
  wishOf,
} from '../../../../lib/policy/index.ts';
import { golden, goldenCases, goldenPolicy } from '../../../fixtures/golden.ts';
import { meets } from '../../../support/naive-goal.ts';

const wish = (
  methods: string,
  accept: string,
  reject: string,
  pin: Readonly<Record<string, number>> = {},
): Wish => {
  const lines = (text: string) =>
    text === '' ? [] : text.split(' ').map((line) => (line === '-' ? [] : Array.from(line)));
  return { methods: Array.from(methods), accept: lines(accept), reject: lines(reject), pin };
};

const pointsOf = ({ requiredLevel, methods }: Policy) => [
  requiredLevel,
  ...methods.map(({ points }) => points),
];

describe('goal', () => {
  it('gives unequal points where equal ones would be fractions', () => {
    const wish = {
      methods: ['credentials', 'sms', 'email', 'passkey'],
      accept: [],
      reject: [['credentials', 'email', 'passkey']],
      pin: { sms: 1, requiredLevel: 2 },
    };
    const result = goal(wish, { kind: 'smallest' });
    expect(result.outcome === 'found' && result.policy.methods.map(({ points }) => points)).toEqual(
      [1, 1, 0, 0],
    );
  });

  it('gives interchangeable methods equal points where that costs nothing', () => {
    const result = goal(wish('abc', 'ab ac', 'bc a'), { kind: 'smallest' });
    expect(result).toMatchObject({ outcome: 'found', proven: true });
    if (result.outcome === 'found') expect(pointsOf(result.policy)).toEqual([3, 2, 1, 1]);
  });

  it('keeps numbers that are pinned', () => {
    const pinned = wish('ab', 'ab', 'a', { a: 20, requiredLevel: 25 });
    const result = goal(pinned, { kind: 'smallest' });
    if (result.outcome !== 'found') throw new Error(result.outcome);
    expect(pointsOf(result.policy)).toEqual([25, 20, 5]);
  });

  it('changes four fields from 20; 20/0/0/0 for password plus a code, passkey alone, nothing else', () => {
    const methods = ['credentials', 'sms', 'email', 'passkey'];
    const picked = readyMadeWishes
      .filter(({ id }) => ['password-and-any-code', 'passkey-alone'].includes(id))
      .map(({ lines }) => lines(methods));
    const accept = picked.flatMap((lines) => lines.accept);
    const reject = nothingElse({ methods, accept }) ?? [];
    expect(reject).toEqual(expect.arrayContaining([['credentials'], ['sms', 'email']]));
    const policy: Policy = {
      requiredLevel: 20,
      methods: methods.map((id, index) => ({ id, label: id, points: index === 0 ? 20 : 0 })),
    };
    const wanted = { methods, accept, reject, pin: {} };
    const result = goal(wanted, { kind: 'near', policy });
    if (result.outcome !== 'found') throw new Error(result.outcome);
    expect(result.changes).toEqual([
      { field: 'credentials', from: 20, to: 19 },
      { field: 'sms', from: 0, to: 1 },
      { field: 'email', from: 0, to: 1 },
      { field: 'passkey', from: 0, to: 20 },
    ]);
    expect(meets(wanted, result.policy)).toBe(true);
  });

  it('leaves methods alone that the wish does not speak of', () => {
    const policy: Policy = {
      requiredLevel: 10,
      methods: ['a', 'b', 'other'].map((id) => ({ id, label: `the ${id}`, points: 7 })),
    };
    const result = goal(wish('ba', 'a', ''), { kind: 'near', policy });
    if (result.outcome !== 'found') throw new Error(result.outcome);
    expect(result.policy.methods.map(({ id, label, points }) => [id, label, points])).toEqual([
      ['b', 'the b', 7],
      ['a', 'the a', 10],
      ['other', 'the other', 7],
    ]);
  });

  it('proves with a trade that one of {a, b} and one of {c, d} is beyond points, and says what to drop', () => {
    const either = wish('abcd', 'ac ad bc bd', 'ab cd');
    const result = goal(either, { kind: 'smallest' });
    if (result.outcome !== 'conflict') throw new Error(result.outcome);
    expect(result.trade.accept).toHaveLength(2);
    expect(isTrade(either, result.trade)).toBe(true);
    expect(result.oneIsEnough).toBe(true);
    for (const { must, members } of result.drop) {
      const without = {
        ...either,
        [must]: either[must].filter((line) => line.join() !== members.join()),
      };
      expect(goal(without, { kind: 'smallest' }).outcome).toBe('found');
    }
  });

  it('says which wishes to drop where one is not enough', () => {
    const twice = wish('abcdefgh', 'ac bd eg fh', 'ab cd ef gh');
    const result = goal(twice, { kind: 'smallest' });
    if (result.outcome !== 'conflict') throw new Error(result.outcome);
    expect(result).toMatchObject({ oneIsEnough: false });
    const dropped = (must: 'accept' | 'reject') =>
      twice[must].filter(
        (line) =>
          !result.drop.some((each) => each.must === must && each.members.join() === line.join()),
      );
    const less = { ...twice, accept: dropped('accept'), reject: dropped('reject') };
    expect(goal(less, { kind: 'smallest' }).outcome).toBe('found');
  });

  it.each([
    ['the empty combination', 'ab', '-', ''],
    ['everything', 'ab', '', 'ab'],
    ['one that is wished for', 'abc', 'ab', 'abc ab'],
    ['something within one that must not pass', 'abc', 'a', 'ab'],
    ['anything, with no methods', '', '', ''],
  ])('refuses contradictions about %s', (_, methods, accept, reject) => {
    const contrary = wish(methods, accept, reject);
    const result = goal(contrary, { kind: 'smallest' });
    if (result.outcome !== 'conflict') throw new Error(result.outcome);
    expect(result.trade.accept).toHaveLength(1);
    expect(isTrade(contrary, result.trade)).toBe(true);
  });

  it('finds trades where two against two is not enough', () => {
    // Rows of a square must pass, columns must not: two rows never lie within two columns.
    const nine = wish('abcdefghi', 'abc def ghi', 'adg beh cfi');
    const result = goal(nine, { kind: 'smallest' });
    if (result.outcome !== 'conflict') throw new Error(result.outcome);
    expect(result.trade.accept).toHaveLength(3);
    expect(isTrade(nine, result.trade)).toBe(true);
  });

  it('says which pins stand in the way, none of which can be left out', () => {
    const blocked = wish('abc', 'ab', 'a b', { a: 5, b: 9, c: 3, requiredLevel: 15 });
    expect(goal(blocked, { kind: 'smallest' })).toEqual({
      outcome: 'blocked',
      fields: ['a', 'b', 'requiredLevel'],
    });
  });

  it('says where a step stands in the way', () => {
    const stepped = wish('ab', 'ab', 'a b', { requiredLevel: 5 });
    expect(goal(stepped, { kind: 'round', step: 5 })).toEqual({
      outcome: 'blocked',
      fields: ['b', 'requiredLevel'],
    });
    expect(goal(stepped, { kind: 'smallest' }).outcome).toBe('found');
  });

  it('says where the limits stand in the way', () => {
    // Each of eleven methods needs more than all before it together: the last 2^10.
    const eleven = Array.from({ length: 11 }, (_, index) => index);
    const doubling: Wish = {
      methods: [...eleven.map((index) => `m${index}`), ...eleven.map((index) => `with${index}`)],
      accept: eleven.map((index) => [`m${index}`, `with${index}`]),
      reject: eleven.map((index) => [
        ...eleven.slice(0, index).map((lighter) => `m${lighter}`),
        `with${index}`,
      ]),
      pin: {},
    };
    expect(goal(doubling, { kind: 'smallest' })).toEqual({
      outcome: 'blocked',
      fields: ['requiredLevel'],
    });
    const level = wish('ab', 'a', 'b', { b: 1000 });
    expect(goal(level, { kind: 'smallest' })).toEqual({
      outcome: 'blocked',
      fields: ['b', 'requiredLevel'],
    });
  });

  it('stops when it is told to', () => {
    const policy = golden('G1');
    expect(
      goal(wishOf(golden('G3')), { kind: 'near', policy }, { keepGoing: () => false }),
    ).toMatchObject({ outcome: 'found', proven: false });
  });

  it('takes what a golden case does for a wish, and finds numbers that do the same', () => {
    for (const each of goldenCases.filter(({ minimalAccepted }) => minimalAccepted.length > 0)) {
      const policy = goldenPolicy(each);
      const wanted = wishOf(policy);
      const result = goal(wanted, { kind: 'smallest' });
      if (result.outcome !== 'found') throw new Error(each.id);
      for (const members of wanted.accept) expect(isAccepted(result.policy, members)).toBe(true);
      for (const members of wanted.reject) expect(isAccepted(result.policy, members)).toBe(false);
      expect(goal(wanted, { kind: 'near', policy })).toMatchObject({ changes: [] });
    }
  });

  it('proves a wish of twenty methods and forty lines after few parts, where a search in depth goes astray', () => {
    const methods = Array.from('abcdefghijklmnopqrst');
    const lines = (text: string) =>
      text.split(' ').map((mask) => methods.filter((_, bit) => (parseInt(mask, 16) >> bit) & 1));
    const wide: Wish = {
      methods,
      accept: lines(
        'b50ae 9bf6c fe6ed fe3cb 65b1f b76f4 9dad9 776fb dc09b 6b6de 6e7ff bdfe9 7a08f c4f4d 94a17 1e3d9 558d5',
      ),
      reject: lines(
        'b06c3 c6b80 3b858 540cc b4690 6fc18 a86be cd833 fee60 87149 a84be 70093 e89e0 0aaf8 b013c 8cd51 bd428 204ea 72751 02f2c ab52a 3323c 04f0e',
      ),
      pin: {},
    };
    let parts = 0;
    const result = goal(wide, { kind: 'smallest' }, { keepGoing: () => ++parts < 300 });
    if (result.outcome !== 'found') throw new Error(result.outcome);
    expect(result.proven).toBe(true);
    expect(meets(wide, result.policy)).toBe(true);
    expect(result.policy.methods.reduce((sum, { points }) => sum + points, 0)).toBe(9);
  });
});
