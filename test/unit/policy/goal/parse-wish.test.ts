import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseWish } from '../../../../lib/policy/index.ts';

describe('parseWish', () => {
  it('reads a wish; what it leaves out is empty', () => {
    expect(parseWish({ methods: ['a'], accept: [['a', 'a']] })).toEqual({
      ok: true,
      value: { methods: ['a'], accept: [['a']], reject: [], pin: {} },
    });
    expect(parseWish({ methods: ['a'], pin: { a: -0, requiredLevel: 5 } })).toMatchObject({
      value: { pin: { a: 0, requiredLevel: 5 } },
    });
  });

  it.each([
    [null, '', 'not-an-object'],
    [[], '', 'not-an-object'],
    [{}, 'methods', 'methods-missing'],
    [{ methods: 'a' }, 'methods', 'not-a-list'],
    [{ methods: ['a', 'a'] }, 'methods[1]', 'duplicate-id'],
    [{ methods: ['requiredLevel'] }, 'methods[0]', 'bad-id'],
    [{ methods: Array.from({ length: 65 }, (_, i) => `m${i}`) }, 'methods', 'too-many-methods'],
    [{ methods: [], accepts: [] }, 'accepts', 'unknown-key'],
    [{ methods: ['a'], accept: {} }, 'accept', 'not-a-list'],
    [{ methods: ['a'], accept: Array(10_001).fill([]) }, 'accept', 'too-many-lines'],
    [{ methods: ['a'], reject: ['a'] }, 'reject[0]', 'not-a-list'],
    [{ methods: ['a'], reject: [['b']] }, 'reject[0][0]', 'unknown-method'],
    [{ methods: ['a'], pin: [] }, 'pin', 'not-an-object'],
    [{ methods: ['a'], pin: { b: 1 } }, 'pin.b', 'unknown-method'],
    [{ methods: ['a'], pin: { a: '1' } }, 'pin.a', 'not-a-whole-number'],
    [{ methods: ['a'], pin: { a: 1001 } }, 'pin.a', 'out-of-range'],
    [{ methods: ['a'], pin: { requiredLevel: 0 } }, 'pin.requiredLevel', 'out-of-range'],
  ])('says what is wrong with %j, and where', (input, path, code) => {
    expect(parseWish(input)).toMatchObject({ ok: false, error: [{ path, code }] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (methods, accept, pin) => {
        expect(() => parseWish({ methods, accept, pin })).not.toThrow();
        expect(() => parseWish(methods)).not.toThrow();
      }),
    );
  });
});
