import {
  type ColumnRole,
  type DirectoryCounts,
  type DirectoryProblem,
  type HistogramProblem,
  methodsOf,
  parseHistogram,
  type Population,
  type YouRow,
} from '../../directory/index.ts';
import type { Policy } from '../../policy/index.ts';
import type { Stored } from '../stored.ts';
import type { ListChoice, ListPage, SlimTable, TableFacts } from './directory-messages.ts';
import { DirectoryWorker } from './directory-worker.ts';
import { defaultPageRules, type PageRules } from './stored-rules.ts';

/** A directory that was read, and the worker that can read its rows again. */
export interface ReadDirectory {
  readonly name: string;
  readonly population: Population;
  /** What only rows have; `null` for a histogram. */
  readonly rows: ReadRows | null;
}

/** The rows behind a population. */
export interface ReadRows {
  readonly file: Blob;
  readonly table: TableFacts;
  readonly counts: Omit<DirectoryCounts, 'index'>;
  /** How they were taken. */
  readonly rules: PageRules;
  readonly worker: DirectoryWorker;
}

/** An export on its way in. */
export interface Import {
  readonly name: string;
  readonly bytes: number;
  readonly file: Blob;
  readonly worker: DirectoryWorker;
  readonly startedAtMs: number;
}

/** Why an import came to nothing. */
export interface Refusal {
  /** Of the file. */
  readonly name: string;
  readonly cause: DirectoryProblem | HistogramProblem | { readonly code: 'file-gone' };
}

/** Columns that somebody mapped by hand, by the header they belong to. */
export type RememberedRoles = Readonly<Record<string, readonly ColumnRole[]>>;

/** What the page asks of the columns of an export that it does not know. */
export interface Mapping {
  readonly table: TableFacts;
  readonly roles: readonly ColumnRole[];
}

/** The result of a query has a row for each set of methods: nothing larger is looked at. */
const maxHistogramBytes = 5_000_000;

/** What the Users page knows of the directory; it lives as long as the tab, and nowhere else. */
export class Directory {
  readonly #remembered: Stored<RememberedRoles>;
  readonly #rules: Stored<PageRules>;

  /** What is shown; a new import takes its place only once it is whole. */
  read: ReadDirectory | null = $state.raw(null);
  incoming: Import | null = $state.raw(null);
  bytesRead = $state(0);
  /** Columns that somebody has to explain, before they are read. */
  mapping: Mapping | null = $state.raw(null);
  problem: Refusal | null = $state.raw(null);
  /** How rows are taken from now on. */
  rules: PageRules = $state.raw(defaultPageRules);
  you: { readonly login: string; readonly row: YouRow | null } | null = $state.raw(null);

  constructor(remembered: Stored<RememberedRoles>, rules: Stored<PageRules>) {
    this.#remembered = remembered;
    this.#rules = rules;
    this.rules = rules.read() ?? defaultPageRules;
  }

  /**
   * Takes a file, a table or the result of a histogram query; what is shown stays until it is read.
   *
   * @param known - what its columns are, where that is known
   */
  async open(
    file: Blob,
    name: string,
    policies: readonly Policy[],
    known?: readonly ColumnRole[],
  ): Promise<void> {
    this.#stop();
    this.problem = null;
    const worker = new DirectoryWorker((bytes) => {
      this.bytesRead = bytes;
    });
    this.bytesRead = 0;
    const incoming = { name, bytes: file.size, file, worker, startedAtMs: performance.now() };
    this.incoming = incoming;
    const table = await this.#asked(worker, worker.ask({ ask: 'inspect', file }));
    if (table === null) return;
    if (!table.ok) {
      this.#refuse(table.error);
      return;
    }
    const { header, format, roles } = table.value;
    const mapped = known ?? this.#remembered.read()?.[header.join('\n')];
    if (mapped?.length === header.length) await this.map(table.value, mapped, policies);
    else if (format !== null) await this.map(table.value, roles, policies);
    else if (!(await this.#openHistogram(incoming))) this.mapping = { table: table.value, roles };
  }

  /** Reads with these columns; the choice is remembered where a person made it. */
  async map(
    table: TableFacts,
    roles: readonly ColumnRole[],
    policies: readonly Policy[],
  ): Promise<void> {
    const { incoming, rules } = this;
    if (incoming === null) return;
    if (this.mapping !== null) {
      const all = this.#remembered.read() ?? {};
      this.#remembered.write({ ...all, [table.header.join('\n')]: roles });
    }
    this.mapping = null;
    const methods = methodsOf(
      roles,
      policies.flatMap((one) => one.methods.map(({ id }) => id)),
    );
    const { worker, name, file } = incoming;
    const choices = { roles, rules, methods };
    const detail = rules.repeats ? 'lists-and-keys' : 'lists';
    const counts = await this.#asked(worker, worker.ask({ ask: 'read', choices, detail }));
    if (counts === null) return;
    if (!counts.ok) {
      this.#refuse(counts.error);
      return;
    }
    const rows = { file, table: { ...table, roles }, counts: counts.value, rules, worker };
    this.#show({ name, population: counts.value.population, rows });
  }

  /** Takes rows in another way from now on; those that are shown are read again at once. */
  async follow(rules: PageRules, policies: readonly Policy[]): Promise<void> {
    this.rules = rules;
    this.#rules.write(rules);
    const { read } = this;
    if (read?.rows) await this.open(read.rows.file, read.name, policies, read.rows.table.roles);
  }

  /** Stops an import; what was shown before stays, and so do the rules that it was read by. */
  cancel(): void {
    this.#stop();
    if (this.read?.rows) this.rules = this.read.rows.rules;
  }

  /** Forgets the directory. */
  forget(): void {
    this.#stop();
    this.read?.rows?.worker.close();
    this.read = null;
    this.you = null;
    this.problem = null;
  }

  /** Looks for the acting admin. */
  async findYou(login: string): Promise<void> {
    const worker = this.read?.rows?.worker;
    if (!worker || login.trim() === '') {
      this.you = null;
      return;
    }
    const row = await worker.ask({ ask: 'you', login }).catch(() => null);
    if (this.read?.rows?.worker === worker) this.you = { login: login.trim(), row };
  }

  /** Part of a list; `null` where there is nothing to list any more. */
  async list(choice: ListChoice, from: number, count: number): Promise<ListPage | null> {
    return this.#ofRows((worker) => worker.ask({ ask: 'list', ...choice, from, count }));
  }

  /** A whole list as a file. */
  async export(choice: ListChoice, form: 'csv' | 'json' | 'mail-merge'): Promise<Blob | null> {
    return this.#ofRows((worker) => worker.ask({ ask: 'export', ...choice, form }));
  }

  /** The table with nothing but what is needed of it. */
  async slim(): Promise<SlimTable | null> {
    return this.#ofRows((worker) => worker.ask({ ask: 'slim' }));
  }

  async #ofRows<T>(ask: (worker: DirectoryWorker) => Promise<T>): Promise<T | null> {
    const worker = this.read?.rows?.worker;
    return worker ? ask(worker).catch(() => null) : null;
  }

  /** @returns whether it is one, or a damaged one, and so has been dealt with */
  async #openHistogram(incoming: Import): Promise<boolean> {
    const { file, name } = incoming;
    if (file.size > maxHistogramBytes) return false;
    const histogram = parseHistogram(await file.text());
    if (this.incoming !== incoming) return true;
    if (histogram.ok) {
      this.#stop();
      this.#show({ name, population: histogram.value, rows: null });
    } else if (histogram.error.code === 'no-histogram') return false;
    else this.#refuse(histogram.error);
    return true;
  }

  /** Waits for an answer of the import; `null` where it was cancelled or the file is gone. */
  async #asked<T>(worker: DirectoryWorker, answer: Promise<T>): Promise<T | null> {
    try {
      const found = await answer;
      return this.incoming?.worker === worker ? found : null;
    } catch {
      if (this.incoming?.worker === worker) this.#refuse({ code: 'file-gone' });
      return null;
    }
  }

  #refuse(cause: Refusal['cause']): void {
    this.problem = { name: this.incoming?.name ?? '', cause };
    this.cancel();
  }

  #stop(): void {
    this.incoming?.worker.close();
    this.incoming = null;
    this.mapping = null;
  }

  #show(read: ReadDirectory): void {
    const { you } = this;
    const isSame = read.rows !== null && read.rows.file === this.read?.rows?.file;
    this.incoming = null;
    this.read?.rows?.worker.close();
    this.read = read;
    if (isSame && you) void this.findYou(you.login);
    else this.you = null;
  }
}
