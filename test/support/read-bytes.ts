import {
  type ByteStream,
  type DirectoryCounts,
  type DirectoryProblem,
  inspectDirectory,
  readDirectory,
  type ReadingChoices,
  defaultRules,
  type TallyOptions,
} from '../../lib/directory/index.ts';
import { fail, ok, type Result } from '../../lib/result.ts';

/** A stream of these bytes, in pieces of a size. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): ByteStream {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.slice(at, at + size));
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Opens and reads an export as it is recognised, or with other choices. */
export async function readBytes(
  source: Uint8Array | string,
  {
    choices = {},
    options = {},
    pieceSize,
  }: {
    choices?: Partial<ReadingChoices>;
    options?: Partial<TallyOptions>;
    pieceSize?: number;
  } = {},
): Promise<Result<DirectoryCounts & { readonly format: string | null }, DirectoryProblem>> {
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  const table = await inspectDirectory(inPieces(bytes, pieceSize));
  if (!table.ok) return fail(table.error);
  const counts = await readDirectory(
    table.value,
    { roles: table.value.roles, rules: defaultRules, ...choices },
    { detail: 'lists-and-keys', ...options },
  );
  return counts.ok ? ok({ ...counts.value, format: table.value.format }) : fail(counts.error);
}
