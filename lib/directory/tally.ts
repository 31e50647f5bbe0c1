import type { RowSink } from './chunked-rows.ts';
import type { RejectedRow, RowProblem } from './directory-problem.ts';
import { KeyTable } from './key-table.ts';
import { type ListedUser, listedUser, withCode } from './listed-user.ts';
import { loginKind, loginKinds } from './login-cell.ts';
import type { Population } from './population.ts';
import { isBlank } from './row-answers.ts';
import { lineOf, type RowBatch, startOf } from './row-batch.ts';
import type { RowCode } from './row-code.ts';
import { rowParts } from './row-finder.ts';
import type { RowReader } from './row-reader.ts';
import { UserIndex, userMarks } from './user-index.ts';
import { YouFinder, type YouRow } from './you-row.ts';

/** How many rejected rows are listed; all are counted. */
export const maxListed = 1000;

/** How much is remembered of each user; see {@link KeyTable} and {@link UserIndex} for what it costs. */
export type Detail = 'counts' | 'lists' | 'lists-and-keys';

/** What a directory comes to. */
export interface DirectoryCounts {
  readonly population: Population;
  readonly rejectedCount: number;
  /** The first {@link maxListed}. */
  readonly rejected: readonly RejectedRow[];
  /** Users whose login is that of an earlier row, of an earlier part too; `null` where keys were not remembered. */
  readonly duplicates: number | null;
  readonly sharedNumbers: number | null;
  readonly sharedMailboxes: number | null;
  /** The row of the acting admin; `null` where nobody was asked for, or nobody found. */
  readonly you: YouRow | null;
  readonly index: UserIndex | null;
}

/** Takes a user as it is read; one with several rows when all are read. */
export type OnUser = (user: ListedUser) => void;

/** What {@link Tally} is to remember. */
export interface TallyOptions {
  readonly detail: Detail;
  /** Login of the acting admin. */
  readonly you?: string | null;
  readonly onUser?: OnUser;
  /** Logins of the parts of the directory that were read before, where there are several. */
  readonly logins?: KeyTable;
}

/** Counts rows as they come. */
export class Tally implements RowSink {
  readonly #reader: RowReader;
  readonly #counts: Uint32Array;
  readonly #onUser: TallyOptions['onUser'];
  #codes = new Uint32Array(0);
  readonly #index: UserIndex | null;
  /** Rows of one user follow each other anywhere in the file: one user for each login. */
  readonly #grouped: boolean;
  readonly #logins: KeyTable | null;
  readonly #numbers: KeyTable | null;
  readonly #mailboxes: KeyTable | null;
  readonly #you: YouFinder;
  /** Nobody wants to know more of a row than its code. */
  readonly #countsAlone: boolean;
  readonly #rejected: RejectedRow[] = [];
  #rejectedCount = 0;
  /** Users who may have more rows to come, where somebody wants to be told of them. */
  readonly #later: ListedUser[] = [];

  constructor(reader: RowReader, { detail, you, onUser, logins }: TallyOptions) {
    this.#reader = reader;
    this.#counts = new Uint32Array(reader.codes.size);
    this.#onUser = onUser;
    const { plan } = reader;
    this.#grouped = plan.factor !== null;
    const keys = detail === 'lists-and-keys';
    this.#index = detail !== 'counts' || this.#grouped ? new UserIndex() : null;
    const shared = (mark: number): KeyTable =>
      new KeyTable((first, user) => {
        if (first === user) return;
        this.#index?.mark(first, mark);
        this.#index?.mark(user, mark);
      });
    const hasLogins = plan.login !== null && (keys || this.#grouped);
    this.#logins = hasLogins ? ((this.#grouped ? null : logins) ?? new KeyTable()) : null;
    if (this.#logins) {
      this.#logins.onRepeat = (_, user) => this.#index?.mark(user, userMarks.duplicate);
    }
    this.#numbers = keys && plan.mobiles.length > 0 ? shared(userMarks.sharedNumber) : null;
    this.#mailboxes = keys && plan.emails.length > 0 ? shared(userMarks.sharedMailbox) : null;
    this.#you = new YouFinder(reader, you ?? null);
    this.#countsAlone = this.#index === null && !onUser && !this.#you.isWanted;
  }

  rows(rows: RowBatch, start: number): void {
    const { count, first, stride, cells } = rows;
    if (this.#codes.length < count) this.#codes = new Uint32Array(count);
    const codes = this.#codes;
    const counts = this.#counts;
    this.#reader.readCodes(rows, codes);
    const hasLogins = this.#reader.plan.login !== null;
    for (let row = 0, at = first; row < count; row++, at += stride) {
      const read = codes[row] ?? 0;
      const isPlain = !hasLogins || cells[at + rowParts.plain - rowParts.cells] === 1;
      if (this.#countsAlone && isPlain) counts[read] = (counts[read] ?? 0) + 1;
      else this.#look(rows, row, at, read, isPlain, start);
    }
  }

  /** Takes a row that one has to look at: for its login, or because somebody wants to know of it. */
  #look(
    rows: RowBatch,
    row: number,
    at: number,
    read: RowCode,
    isPlain: boolean,
    start: number,
  ): void {
    const kind = isPlain ? loginKinds.plain : this.#kindOf(rows, at);
    if (kind === loginKinds.blank || kind === loginKinds.nulByte) {
      const problem = kind === loginKinds.blank ? 'no-login' : 'nul-byte';
      this.reject(problem, lineOf(rows, row));
      return;
    }
    const code = kind === loginKinds.breakGlass ? this.#reader.codes.breakGlass(read) : read;
    if (this.#you.isWanted) this.#you.look(rows.bytes, rows.cells, at, code, lineOf(rows, row));
    this.#remember(rows, at, code, start + startOf(rows, row));
  }

  #kindOf({ bytes, cells }: RowBatch, at: number): number {
    const login = at + 2 * (this.#reader.plan.login ?? 0);
    return loginKind(bytes, cells[login] ?? 0, cells[login + 1] ?? 0);
  }

  /** Remembers as much of a user as somebody asked for. */
  #remember({ bytes, cells }: RowBatch, at: number, code: RowCode, offset: number): void {
    const index = this.#index;
    if (index === null) {
      this.#counts[code] = (this.#counts[code] ?? 0) + 1;
      this.#onUser?.(listedUser(this.#reader, code, bytes, cells, at));
      return;
    }
    const { login, mobiles, emails } = this.#reader.plan;
    const slot = at + 2 * (login ?? 0);
    const user = index.length;
    const logins = this.#logins;
    if (logins !== null) {
      const start = cells[slot] ?? 0;
      const end = cells[slot + 1] ?? 0;
      if (this.#grouped) {
        const first = logins.firstUser(bytes, start, end, user);
        if (first !== null) {
          index.setCode(first, this.#merged(index.code(first), code));
          return;
        }
      } else logins.add(bytes, start, end, user);
    }
    index.add(offset, code);
    this.#share(this.#numbers, mobiles, user, bytes, cells, at);
    this.#share(this.#mailboxes, emails, user, bytes, cells, at);
    if (this.#onUser) this.#tell(listedUser(this.#reader, code, bytes, cells, at));
  }

  reject(problem: RowProblem, line: number): void {
    this.#rejectedCount++;
    if (this.#rejected.length < maxListed) this.#rejected.push({ line, problem });
  }

  /** What the rows come to, once all were read. */
  counts(): DirectoryCounts {
    for (const keys of [this.#logins, this.#numbers, this.#mailboxes]) keys?.finish();
    const index = this.#index;
    this.#later.forEach((user, number) => {
      const code = index?.code(number) ?? 0;
      this.#onUser?.(withCode(this.#reader, user, code));
    });
    const counts = index === null ? this.#counts : new Uint32Array(this.#reader.codes.size);
    for (let user = 0; user < (index?.length ?? 0); user++) {
      const code = index?.code(user) ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return {
      population: this.#reader.codes.population(counts),
      rejectedCount: this.#rejectedCount,
      rejected: this.#rejected,
      duplicates:
        this.#grouped || !this.#logins ? null : (index?.marked(userMarks.duplicate) ?? null),
      sharedNumbers: this.#numbers && (index?.marked(userMarks.sharedNumber) ?? null),
      sharedMailboxes: this.#mailboxes && (index?.marked(userMarks.sharedMailbox) ?? null),
      you: this.#you.found,
      index,
    };
  }

  #tell(user: ListedUser): void {
    if (this.#grouped) this.#later.push(user);
    else this.#onUser?.(user);
  }

  /** A user can bring what any of its rows says, and is an admin if any of them says so. */
  #merged(a: RowCode, b: RowCode): RowCode {
    const { codes } = this.#reader;
    const has = codes.has(a) | codes.has(b);
    const unknown = (codes.unknown(a) | codes.unknown(b)) & ~has;
    const kind = Math.max(codes.kindNumber(a), codes.kindNumber(b));
    return codes.code(has, unknown, kind, codes.isInactive(a) && codes.isInactive(b));
  }

  #share(
    table: KeyTable | null,
    slots: readonly number[],
    user: number,
    bytes: Uint8Array,
    cells: Int32Array,
    at: number,
  ): void {
    if (table === null) return;
    for (const slot of slots) {
      const start = cells[at + 2 * slot] ?? 0;
      const end = cells[at + 2 * slot + 1] ?? 0;
      if (!isBlank(bytes, start, end)) table.add(bytes, start, end, user);
    }
  }
}
