import type { Method, Policy } from '../../lib/policy/index.ts';

/** A policy with two texts for its first method's field, typed in turns; the verdict differs. */
export interface TypedPolicy {
  readonly name: string;
  readonly policy: Policy;
  readonly texts: readonly [string, string];
  /** Milliseconds that a keystroke may take. */
  readonly limitMs: number;
}

const ids = ['credentials', 'sms', 'email', 'ubiqu', 'passkey', 'totp'];

const methods = (points: readonly number[]): Method[] =>
  points.map((value, index) => ({
    id: ids[index] ?? `own-${index}`,
    label: `Method ${index + 1}`,
    points: value,
  }));

/** Points of sixteen methods, all different, whose level is half of their sum. */
const different = [47, 5, 11, 8, 53, 13, 17, 19, 23, 29, 31, 37, 41, 43, 7, 3];

/** What is typed: everyday numbers, and the hardest there are: equal points, half the sum. */
export const typedPolicies: readonly TypedPolicy[] = [
  {
    name: '8 methods',
    policy: { requiredLevel: 25, methods: methods([20, 5, 5, 5, 25, 5, 3, 2]) },
    texts: ['20', '15'],
    limitMs: 16,
  },
  {
    name: '8 methods, 70 ways',
    policy: { requiredLevel: 40, methods: methods(Array<number>(8).fill(10)) },
    texts: ['10', '9'],
    limitMs: 16,
  },
  {
    name: '16 methods, all different',
    policy: { requiredLevel: 193, methods: methods(different) },
    texts: ['47', '46'],
    limitMs: 50,
  },
  {
    name: '16 methods, 12 870 ways',
    policy: { requiredLevel: 80, methods: methods(Array<number>(16).fill(10)) },
    texts: ['10', '9'],
    limitMs: 50,
  },
];
