import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import { fail, ok, type Result } from '../result.ts';
import { maxScenarioFileBytes } from '../scenarios/file-format.ts';
import type { CliProblem } from './cli-problem.ts';

/**
 * Reads a file, or standard input for `-`, as text: UTF-8, or UTF-16 with a byte order mark as
 * PowerShell writes it. Stops at the largest size that a scenario file may have.
 */
export async function readText(
  file: string,
  standardInput: Readable,
): Promise<Result<string, CliProblem>> {
  const bytes = await readBytes(file, standardInput, maxScenarioFileBytes);
  if (!bytes.ok) return bytes;
  const [first, second] = bytes.value;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes.value));
  } catch {
    return fail({ code: 'not-text', file });
  }
}

/** Reads a file, or standard input for `-`, up to a size. */
export async function readBytes(
  file: string,
  standardInput: Readable,
  maxBytes: number,
): Promise<Result<Buffer, CliProblem>> {
  const stream = file === '-' ? standardInput : createReadStream(file);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) return fail({ code: 'too-large', file, maxBytes });
      chunks.push(chunk);
    }
  } catch (error) {
    return fail({ code: 'unreadable-file', file, reason: systemReason(error) });
  }
  return ok(Buffer.concat(chunks));
}

/** The system's error code, such as `ENOENT`; others are faults of ours and are thrown on. */
export function systemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
