import { argon2id, pbkdf2, scrypt, createSHA1, createSHA256 } from 'hash-wasm';

import { fail, ok, type Result } from '../../result.ts';

/** Why a key cannot be derived; `parameter` stands in the file. */
export type KdfProblem =
  | { readonly code: 'bad-parameter' }
  /** SECURITY: a file must not be able to stop the computer. */
  | { readonly code: 'too-costly'; readonly parameter: KdfParameter; readonly max: number }
  /** Mostly for want of memory. */
  | { readonly code: 'underivable' };

/** By the names of RFC 7914, RFC 9106 and RFC 8018; memory is in KiB. */
export type KdfParameter = 'N' | 'r' | 'p' | 'memory' | 'iterations';

type Derived = Promise<Result<Uint8Array, KdfProblem>>;

const keyBytes = 32;

/**
 * Most that is spent on one key. Apps use: Aegis N 2^15, r 8, p 1; 2FAS 10 000 and andOTP up to
 * 160 000 iterations, Bitwarden up to 2 000 000; Ente 1 GiB and 4 passes, or less memory and more
 * passes; Bitwarden up to 1 GiB and 10 passes.
 */
const max = {
  N: 2 ** 20,
  r: 32,
  p: 16,
  memory: 2 ** 20,
  iterations: 2_000_000,
  passes: 256,
  /** Memory times passes, in KiB: some ten seconds. */
  argonWork: 10 * 2 ** 20,
  /** N times r times p, 128 bytes each: 1 GiB. */
  scryptWork: 2 ** 23,
} as const;

interface Limit {
  readonly parameter: KdfParameter;
  readonly value: unknown;
  readonly max: number;
}

function firstProblem(limits: readonly Limit[]): KdfProblem | null {
  for (const { parameter, value, max: most } of limits) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
      return { code: 'bad-parameter' };
    }
    if (value > most) return { code: 'too-costly', parameter, max: most };
  }
  return null;
}

/** PBKDF2 (RFC 8018 §5.2), 256 bits. */
export async function pbkdf2Key(
  password: string,
  salt: Uint8Array,
  hash: 'SHA-1' | 'SHA-256',
  iterations: unknown,
): Derived {
  const problem = firstProblem([
    { parameter: 'iterations', value: iterations, max: max.iterations },
  ]);
  if (problem !== null) return fail(problem);
  return derived(() =>
    pbkdf2({
      password: encoded(password),
      salt,
      iterations: iterations as number,
      hashLength: keyBytes,
      hashFunction: hash === 'SHA-1' ? createSHA1() : createSHA256(),
      outputType: 'binary',
    }),
  );
}

/** scrypt (RFC 7914), 256 bits. */
export async function scryptKey(
  password: string,
  salt: Uint8Array,
  { N, r, p }: { readonly N: unknown; readonly r: unknown; readonly p: unknown },
): Derived {
  const work = Number(N) * Number(r) * Number(p);
  const problem = firstProblem([
    { parameter: 'N', value: N, max: max.N },
    { parameter: 'r', value: r, max: max.r },
    { parameter: 'p', value: p, max: max.p },
    { parameter: 'N', value: work, max: max.scryptWork },
  ]);
  if (problem !== null) return fail(problem);
  if (!Number.isInteger(Math.log2(N as number)) || N === 1) return fail({ code: 'bad-parameter' });
  return derived(() =>
    scrypt({
      password: encoded(password),
      salt,
      costFactor: N as number,
      blockSize: r as number,
      parallelism: p as number,
      hashLength: keyBytes,
      outputType: 'binary',
    }),
  );
}

/** Argon2id (RFC 9106), 256 bits; memory in KiB. */
export async function argon2Key(
  password: string,
  salt: Uint8Array,
  cost: { readonly memory: unknown; readonly iterations: unknown; readonly p: unknown },
): Derived {
  const { memory, iterations, p } = cost;
  const problem = firstProblem([
    { parameter: 'memory', value: memory, max: max.memory },
    { parameter: 'iterations', value: iterations, max: max.passes },
    { parameter: 'p', value: p, max: max.p },
    { parameter: 'memory', value: Number(memory) * Number(iterations), max: max.argonWork },
  ]);
  if (problem !== null) return fail(problem);
  if (salt.length < 8 || (memory as number) < 8 * (p as number)) {
    return fail({ code: 'bad-parameter' });
  }
  return derived(() =>
    argon2id({
      password: encoded(password),
      salt,
      memorySize: memory as number,
      iterations: iterations as number,
      parallelism: p as number,
      hashLength: keyBytes,
      outputType: 'binary',
    }),
  );
}

/** Catches what the library throws, such as an allocation that fails. */
async function derived(derive: () => Promise<Uint8Array>): Derived {
  try {
    return ok(await derive());
  } catch {
    return fail({ code: 'underivable' });
  }
}

/** The library would also normalise a text; apps take its bytes. */
function encoded(password: string): Uint8Array {
  return new TextEncoder().encode(password);
}
