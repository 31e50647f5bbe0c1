import { property } from './model/json.ts';

/** How often in a row the vault was not opened. */
export interface Attempts {
  readonly id: typeof attemptsId;
  readonly count: number;
  readonly lastAtMs: number;
}

export const attemptsId = 'attempts';

/** Wrong ones that cost nothing: everybody mistypes. */
const freeAttempts = 3;
const longestMs = 300_000;

/**
 * How long the next try has to wait: after the third wrong one 2 s, doubled by each further one, at
 * most five minutes. It slows down whoever sits at the keyboard; who has the files is slowed by
 * Argon2id alone.
 */
export function waitAfter({ count, lastAtMs }: Attempts, nowMs: number): number {
  if (count < freeAttempts) return 0;
  const delayMs = Math.min(2000 * 2 ** (count - freeAttempts), longestMs);
  // A clock that was set back does not make anybody wait for longer than the delay.
  return Math.max(0, Math.min(delayMs, lastAtMs + delayMs - nowMs));
}

/** Reads what is stored; nothing is no attempt. */
export function readAttempts(value: unknown): Attempts {
  const count = property(value, 'count');
  const lastAtMs = property(value, 'lastAtMs');
  return typeof count === 'number' && typeof lastAtMs === 'number'
    ? { id: attemptsId, count, lastAtMs }
    : { id: attemptsId, count: 0, lastAtMs: 0 };
}
