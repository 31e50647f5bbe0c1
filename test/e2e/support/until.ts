import { setTimeout as pause } from 'node:timers/promises';

/** How long any expected change may take, also on a busy machine. */
export const patienceMs = 20_000;

/**
 * Asks again and again until `probe` answers something other than undefined.
 *
 * @param what - completes the message "Waited 20 s for …"
 * @throws Error naming `what` and the probe's last error once patience has run out
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  timeoutMs = patienceMs,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await probe();
      if (answer !== undefined) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeoutMs / 1000} s for ${what}`, { cause: lastError });
    }
    await pause(40);
  }
}
