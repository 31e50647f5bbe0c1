import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  defaultRules,
  type IndexedTable,
  inspectDirectory,
  readDirectory,
  usersWith,
} from '../../../lib/directory/index.ts';
import { csvLine } from '../../../lib/directory/csv-line.ts';
import { bytesOf, inPieces } from '../../support/read-bytes.ts';

/** The table with the places of its users. */
async function indexed(logins: readonly string[]): Promise<IndexedTable> {
  const text = ['login', ...logins].map((login) => csvLine([login, 'a@b.example'])).join('');
  const bytes = bytesOf(text.replace('a@b.example', 'email'));
  const stream = () => Promise.resolve(inPieces(bytes, 1000));
  const table = await inspectDirectory(await stream());
  if (!table.ok) throw new Error(table.error.code);
  const choices = { roles: table.value.roles, rules: defaultRules };
  const read = await readDirectory({ ...table.value, stream: await stream() }, choices, {
    detail: 'lists-and-keys',
  });
  if (!read.ok || read.value.index === null) throw new Error('no index');
  const slice = (start: number, end: number) => Promise.resolve(bytes.slice(start, end));
  return { table: table.value, choices, index: read.value.index, stream, slice };
}

const letter = fc.constantFrom('a', 'A', 'b', 'é', 'É', '"', ' ', '.', 'z', '@');
const words = (minLength: number) =>
  fc.string({ unit: letter, minLength, maxLength: 6 }).map((text) => text.trim());

describe('a search in the rows', () => {
  it('finds whoever has the text in the login, in any case', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          words(1).map((text) => `x${text}x`),
          { minLength: 1, maxLength: 20 },
        ),
        words(0),
        async (logins, sought) => {
          const expected = logins.flatMap((login, user) =>
            login.toLowerCase().includes(sought.toLowerCase()) ? [user] : [],
          );
          expect(await usersWith(await indexed(logins), sought)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});
