import {
  type ByteStream,
  eachUser,
  filteredUsers,
  type IndexedTable,
  inspectDirectory,
  listWriter,
  methodsOf,
  readDirectory,
  slimTable,
  type Table,
  usersAt,
  usersWith,
} from '../../directory/index.ts';
import { fail, ok } from '../../result.ts';
import type { Answers, ListChoice, Question, Reply } from './directory-messages.ts';

/** One export, and what was found in it. It lives as long as its worker. */
let file: Blob | null = null;
let table: Table | null = null;
let indexed: IndexedTable | null = null;
let searched: { readonly text: string; readonly users: ReadonlySet<number> } | null = null;

/** Tells how far the reading is, at most this often. */
const progressEveryBytes = 4_000_000;

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  const { id, question } = data;
  answer(question).then(
    (found) => reply({ id, answer: found }),
    (error: unknown) => reply({ id, failed: error instanceof Error ? error.name : 'unknown' }),
  );
});

const reply = (message: Reply): void => postMessage(message);

async function answer(question: Question): Promise<Answers[Question['ask']]> {
  switch (question.ask) {
    case 'inspect':
      return inspect(question.file);
    case 'read':
      return read(question);
    case 'you':
      return you(question.login);
    case 'slim':
      return slim();
    case 'list':
      return list(question);
    case 'export':
      return exported(question);
  }
}

async function inspect(given: Blob): Promise<Answers['inspect']> {
  file = given;
  const opened = await inspectDirectory(bytesOf(given));
  if (!opened.ok) return opened;
  table = opened.value;
  // A stream cannot be sent.
  return ok({ ...table, stream: null });
}

async function read({
  choices,
  detail,
}: Extract<Question, { ask: 'read' }>): Promise<Answers['read']> {
  if (table === null || file === null) return fail({ code: 'empty' });
  const source = file;
  let told = 0;
  const counts = await readDirectory(
    { ...table, stream: await tableStream(source) },
    choices,
    { detail },
    (bytes) => {
      if (bytes - told < progressEveryBytes) return;
      told = bytes;
      reply({ progress: bytes });
    },
  );
  if (!counts.ok) return counts;
  const { index, ...rest } = counts.value;
  if (index !== null) {
    indexed = {
      table,
      choices,
      index,
      stream: () => tableStream(source),
      slice: async (start, end) => new Uint8Array(await source.slice(start, end).arrayBuffer()),
    };
  }
  return ok(rest);
}

/** The table's bytes, unpacked anew where they have to be. */
async function tableStream(source: Blob): Promise<ByteStream> {
  const opened = await inspectDirectory(bytesOf(source));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.stream;
}

async function you(login: string): Promise<Answers['you']> {
  if (indexed === null || table === null || file === null) return null;
  const found = await readDirectory(
    { ...table, stream: await tableStream(file) },
    indexed.choices,
    { detail: 'counts', you: login },
  );
  return found.ok ? found.value.you : null;
}

async function slim(): Promise<Answers['slim']> {
  if (indexed === null || table === null || file === null) return null;
  const parts: string[] = [];
  const roles = await slimTable(
    { ...table, stream: await tableStream(file) },
    indexed.choices.roles,
    (text) => parts.push(text),
  );
  return { file: new Blob(parts, { type: 'text/csv' }), roles };
}

async function chosen(choice: ListChoice): Promise<readonly number[]> {
  if (indexed === null) return [];
  const methods = indexed.choices.methods ?? methodsOf(indexed.choices.roles);
  const { filter, policy, before, search } = choice;
  const users = filteredUsers(indexed.index, methods, filter, policy, before);
  const text = search.trim().toLowerCase();
  if (text === '') return users;
  if (searched?.text !== text) {
    searched = { text, users: new Set(await usersWith(indexed, text)) };
  }
  const { users: matching } = searched;
  return users.filter((user) => matching.has(user));
}

async function list(question: Extract<Question, { ask: 'list' }>): Promise<Answers['list']> {
  const users = await chosen(question);
  const { from, count } = question;
  const shown = indexed ? await usersAt(indexed, users.slice(from, from + count)) : [];
  return { total: users.length, from, users: shown };
}

async function exported(question: Extract<Question, { ask: 'export' }>): Promise<Blob> {
  if (indexed === null) return new Blob();
  const methods = indexed.choices.methods ?? methodsOf(indexed.choices.roles);
  const counting = question.policy.methods.filter(({ points }) => points > 0).map(({ id }) => id);
  const writer = listWriter(question.form, methods, new Set(counting));
  const parts: string[] = [writer.begin];
  await eachUser(indexed, await chosen(question), (user) => parts.push(writer.row(user)));
  parts.push(writer.end);
  const type = question.form === 'json' ? 'application/json' : 'text/csv';
  return new Blob(parts, { type });
}

async function* bytesOf(blob: Blob): ByteStream {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
