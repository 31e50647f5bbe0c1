import type { MethodId } from '../policy/index.ts';
import { isRecord } from './json-kind.ts';

/**
 * How many users of a directory can bring what: counts, and nobody's name. The shape of a population
 * of `lib/directory`, which readiness is computed from.
 */
export interface UserCounts {
  readonly methods: readonly MethodId[];
  readonly groups: readonly {
    /** Bits: method `i` of {@link methods} is bit `i`. */
    readonly has: number;
    readonly unknown: number;
    readonly kind: 'user' | 'admin' | 'break-glass';
    readonly users: number;
  }[];
  readonly inactive: number;
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const kinds: readonly unknown[] = ['user', 'admin', 'break-glass'];

/** Whether a stored value is such counts, and nothing beside them. */
export function isUserCounts(value: unknown): value is UserCounts {
  if (!isRecord(value) || !hasOnly(value, ['methods', 'groups', 'inactive'])) return false;
  const { methods, groups, inactive } = value;
  return (
    Array.isArray(methods) &&
    methods.every((id) => typeof id === 'string') &&
    isCount(inactive) &&
    Array.isArray(groups) &&
    groups.every(
      (group) =>
        isRecord(group) &&
        hasOnly(group, ['has', 'unknown', 'kind', 'users']) &&
        [group.has, group.unknown, group.users].every(isCount) &&
        kinds.includes(group.kind),
    )
  );
}

const hasOnly = (value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key));
