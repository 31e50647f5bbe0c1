import {
  type ColumnRole,
  defaultRules,
  type DirectoryCounts,
  type DirectoryProblem,
  type HistogramProblem,
  methodsOf,
  parseHistogram,
  type Population,
  type Rules,
  type YouRow,
} from '../../directory/index.ts';
import type { Policy } from '../../policy/index.ts';
import type { Stored } from '../stored.ts';
import type { ListChoice, ListPage, TableFacts } from './directory-messages.ts';
import { DirectoryWorker } from './directory-worker.ts';

/** A directory that was read, and the worker that can read its rows again. */
export interface ReadDirectory {
  readonly name: string;
  readonly population: Population;
  /** `null` for a histogram, which has no rows. */
  readonly counts: Omit<DirectoryCounts, 'index'> | null;
  readonly table: TableFacts | null;
  readonly worker: DirectoryWorker | null;
}

/** An export on its way in. */
export interface Import {
  readonly name: string;
  readonly bytes: number;
  readonly file: Blob;
  readonly worker: DirectoryWorker;
  readonly startedAtMs: number;
}

/** Columns that somebody mapped by hand, by the header they belong to. */
export type RememberedRoles = Readonly<Record<string, readonly ColumnRole[]>>;

/** What the Users page knows of the directory; it lives as long as the tab, and nowhere else. */
export class Directory {
  readonly #remembered: Stored<RememberedRoles>;

  /** What is shown; a new import takes its place only once it is whole. */
  read: ReadDirectory | null = $state.raw(null);
  incoming: Import | null = $state.raw(null);
  bytesRead = $state(0);
  /** Columns that somebody has to explain, before they are read. */
  mapping: { readonly table: TableFacts; readonly roles: readonly ColumnRole[] } | null =
    $state.raw(null);
  problem: DirectoryProblem | HistogramProblem | { readonly code: 'file-gone' } | null =
    $state.raw(null);
  rules: Rules = $state.raw(defaultRules);
  you: { readonly login: string; readonly row: YouRow | null } | null = $state.raw(null);

  constructor(remembered: Stored<RememberedRoles>) {
    this.#remembered = remembered;
  }

  /** Takes a file; what is shown stays until it is read. */
  async open(file: Blob, name: string, policies: readonly Policy[]): Promise<void> {
    this.cancel();
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
    const known = this.#remembered.read()?.[header.join('\n')];
    if (known?.length === header.length) await this.map(table.value, known, policies);
    else if (format !== null) await this.map(table.value, roles, policies);
    else this.mapping = { table: table.value, roles };
  }

  /** Text from the clipboard: a table, or the result of a histogram query. */
  async paste(text: string, name: string, policies: readonly Policy[]): Promise<void> {
    const histogram = parseHistogram(text);
    if (histogram.ok) {
      this.#show({
        name,
        population: histogram.value,
        counts: null,
        table: null,
        worker: null,
      });
      return;
    }
    if (histogram.error.code !== 'no-histogram') {
      this.#refuse(histogram.error);
      return;
    }
    await this.open(new Blob([text]), name, policies);
  }

  /** Reads with these columns; the choice is remembered where a person made it. */
  async map(
    table: TableFacts,
    roles: readonly ColumnRole[],
    policies: readonly Policy[],
  ): Promise<void> {
    const { incoming } = this;
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
    const choices = { roles, rules: this.rules, methods };
    const { worker, name } = incoming;
    const counts = await this.#asked(worker, worker.ask({ ask: 'read', choices }));
    if (counts === null) return;
    if (!counts.ok) {
      this.#refuse(counts.error);
      return;
    }
    this.incoming = null;
    const { population } = counts.value;
    this.#show({ name, population, counts: counts.value, table: { ...table, roles }, worker });
  }

  /** Stops an import; what was shown before stays. */
  cancel(): void {
    this.incoming?.worker.close();
    this.incoming = null;
    this.mapping = null;
  }

  /** Forgets the directory. */
  forget(): void {
    this.cancel();
    this.read?.worker?.close();
    this.read = null;
    this.you = null;
    this.problem = null;
  }

  /** Looks for the acting admin. */
  async findYou(login: string): Promise<void> {
    const worker = this.read?.worker;
    if (!worker || login.trim() === '') {
      this.you = null;
      return;
    }
    const row = await worker.ask({ ask: 'you', login }).catch(() => null);
    if (this.read?.worker === worker) this.you = { login: login.trim(), row };
  }

  /** Part of a list; `null` where there is nothing to list any more. */
  async list(choice: ListChoice, from: number, count: number): Promise<ListPage | null> {
    return (
      (await this.read?.worker?.ask({ ask: 'list', ...choice, from, count }).catch(() => null)) ??
      null
    );
  }

  /** A whole list as a file. */
  async export(choice: ListChoice, form: 'csv' | 'json' | 'mail-merge'): Promise<Blob | null> {
    return (
      (await this.read?.worker?.ask({ ask: 'export', ...choice, form }).catch(() => null)) ?? null
    );
  }

  /** Waits for an answer of the import; `null` where it was cancelled or the file is gone. */
  async #asked<T>(worker: DirectoryWorker, answer: Promise<T>): Promise<T | null> {
    try {
      const found = await answer;
      return this.incoming?.worker === worker ? found : null;
    } catch {
      if (this.incoming?.worker === worker) {
        this.problem = { code: 'file-gone' };
        this.cancel();
      }
      return null;
    }
  }

  #refuse(problem: NonNullable<Directory['problem']>): void {
    this.problem = problem;
    this.cancel();
  }

  #show(read: ReadDirectory): void {
    this.read?.worker?.close();
    this.read = read;
    this.you = null;
  }
}
