import { fail, ok, type Result } from '../result.ts';

/** What deriving a key from a passphrase costs (RFC 9106 §3.1). */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** How hard guessing is made, within what a person who waits puts up with. */
export interface Effort {
  /** Least that is spent, however slow the computer. */
  readonly least: Argon2Cost;
  /** What one derivation may take: whoever guesses pays it for every guess. */
  readonly targetMs: number;
}

/** At least what RFC 9106 §4 recommends where memory is short, with one lane; OWASP asks for less. */
export const usualEffort: Effort = {
  least: { memoryKiB: 65_536, iterations: 3, parallelism: 1 },
  targetMs: 500,
};

const mostIterations = 16;

/** SECURITY: a changed header must not be able to stop the computer. */
const mostMemoryKiB = 1_048_576;

/** Whether the numbers are such as this program writes. */
export function isSaneCost({ memoryKiB, iterations, parallelism }: Argon2Cost): boolean {
  return (
    [memoryKiB, iterations, parallelism].every(Number.isInteger) &&
    memoryKiB >= 8 * parallelism &&
    memoryKiB <= mostMemoryKiB &&
    iterations >= 1 &&
    iterations <= 256 &&
    memoryKiB * iterations <= 10 * mostMemoryKiB &&
    parallelism >= 1 &&
    parallelism <= 16
  );
}

/**
 * The cost that this computer should bear: as many passes as fit the target, never less than `cost`
 * or the least.
 *
 * @param elapsedMs - how long a derivation at `cost` took here
 */
export function calibratedCost(
  cost: Argon2Cost,
  elapsedMs: number,
  { least, targetMs }: Effort,
): Argon2Cost {
  const memoryKiB = Math.max(cost.memoryKiB, least.memoryKiB);
  const perPassMs = (elapsedMs / cost.iterations) * (memoryKiB / cost.memoryKiB);
  const fitting = Math.min(Math.floor(targetMs / Math.max(perPassMs, 0.01)), mostIterations);
  const iterations = Math.max(cost.iterations, least.iterations, fitting);
  return { memoryKiB, iterations, parallelism: cost.parallelism };
}

/** Whether a slot is so much cheaper than it should be that it is worth wrapping the key anew. */
export function isOutdated(cost: Argon2Cost, wanted: Argon2Cost): boolean {
  return wanted.memoryKiB > cost.memoryKiB || wanted.iterations >= 2 * cost.iterations;
}

/** Derives the key that a passphrase stands for (Argon2id), loading the library at the first use. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  { memoryKiB, iterations, parallelism }: Argon2Cost,
): Promise<Result<CryptoKey, { readonly code: 'underivable' }>> {
  const password = encodePassphrase(passphrase);
  try {
    const { argon2id } = await import('hash-wasm');
    const bytes = new Uint8Array(
      await argon2id({
        password,
        salt,
        memorySize: memoryKiB,
        iterations,
        parallelism,
        hashLength: 32,
        outputType: 'binary',
      }),
    );
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    bytes.fill(0);
    return ok(key);
  } catch {
    return fail({ code: 'underivable' });
  } finally {
    password.fill(0);
  }
}

/** The same passphrase on every keyboard: accents are composed (Unicode NFC, RFC 8265 §4.2.2). */
function encodePassphrase(passphrase: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(passphrase.normalize('NFC'));
}
