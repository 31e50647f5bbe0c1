import { codeAt } from '../../../lib/otp/index.ts';
import type { Entry } from '../../../lib/vault/model/entry.ts';

/** A code that ends sooner may be refused by the time that it is sent: the next one is waited for. */
const shortestMs = 3000;

/** A code that can be typed now. */
export interface CodeToFill {
  readonly code: string;
  /** The counter that it used up, for an account with one. */
  readonly counter: number | null;
}

/** The code of an account, waiting for the next one where this one is about to end. */
export async function codeToFill({ account }: Entry, clockOffsetMs: number): Promise<CodeToFill> {
  const { code, nextCode, remainingMs } = codeAt(account, Date.now() + clockOffsetMs);
  const counter = account.type === 'hotp' ? account.counter : null;
  if (remainingMs === null || remainingMs >= shortestMs) return { code, counter };
  await new Promise((resolve) => setTimeout(resolve, remainingMs));
  return { code: nextCode, counter };
}
