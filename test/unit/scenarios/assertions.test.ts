import { describe, expect, it } from 'vitest';
import { assertionsProblem } from '../../../lib/scenarios/assertions.ts';

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};

describe('assertionsProblem', () => {
  it('accepts plain JSON', () => {
    expect(assertionsProblem([null, true, 'x', 1.5, { a: [{}] }, Object.create(null)])).toBeNull();
  });

  it.each([
    ['a function', () => 1],
    ['undefined', undefined],
    ['a number without an end', Number.POSITIVE_INFINITY],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
  ])('refuses %s', (_, value) => {
    expect(assertionsProblem([{ value }])).toMatchObject({ reason: 'not-json' });
  });

  it('refuses what is nested too deeply, a cycle included', () => {
    expect(assertionsProblem([nested(31)])).toBeNull();
    expect(assertionsProblem([nested(33)])).toMatchObject({ reason: 'too-deep' });
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(assertionsProblem(cycle)).toMatchObject({ reason: 'too-deep' });
  });

  it('refuses more than ten thousand values', () => {
    expect(assertionsProblem(Array(9_999).fill(0))).toBeNull();
    expect(assertionsProblem(Array(10_000).fill(0))).toMatchObject({ reason: 'too-many-values' });
    expect(assertionsProblem([{ a: Array(100_000).fill(0) }])).toMatchObject({
      reason: 'too-many-values',
    });
  });

  it('refuses a key that could change a prototype', () => {
    expect(assertionsProblem([JSON.parse('{"a":{"__proto__":{}}}')])).toMatchObject({
      reason: 'unsafe-key',
    });
  });
});
