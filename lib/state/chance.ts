import { type Chance, sixDigits } from '../training/index.ts';

/** Draws what the simulated login needs: the time, a code, and bytes for a secret. */
export function drawChance(skippedMs = 0): Chance {
  return {
    nowMs: Date.now() + skippedMs,
    code: sixDigits(crypto.getRandomValues(new Uint8Array(4))),
    seed: crypto.getRandomValues(new Uint8Array(32)),
  };
}
