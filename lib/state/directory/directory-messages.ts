import type {
  ColumnRole,
  DirectoryCounts,
  DirectoryProblem,
  ListedUser,
  ListForm,
  ReadingChoices,
  Table,
  TallyOptions,
  UserFilter,
  YouRow,
} from '../../directory/index.ts';
import type { Policy } from '../../policy/index.ts';
import type { Result } from '../../result.ts';

/** What a table is, as far as it can be told without reading it. */
export type TableFacts = Omit<Table, 'stream'> & { readonly stream: null };

/** Which users a list is about. */
export interface ListChoice {
  readonly filter: UserFilter;
  /** In login or name, in any case; empty for all. */
  readonly search: string;
  readonly policy: Policy;
  readonly before: Policy;
}

/** What the page asks the worker that holds a directory. */
export type Question =
  | { readonly ask: 'inspect'; readonly file: Blob }
  | {
      readonly ask: 'read';
      readonly choices: ReadingChoices;
      readonly detail: TallyOptions['detail'];
    }
  | { readonly ask: 'you'; readonly login: string }
  | { readonly ask: 'slim' }
  | ({ readonly ask: 'list'; readonly from: number; readonly count: number } & ListChoice)
  | ({ readonly ask: 'export'; readonly form: ListForm } & ListChoice);

/** What it answers. */
export interface Answers {
  readonly inspect: Result<TableFacts, DirectoryProblem>;
  readonly read: Result<Omit<DirectoryCounts, 'index'>, DirectoryProblem>;
  readonly you: YouRow | null;
  readonly slim: SlimTable | null;
  readonly list: ListPage;
  readonly export: Blob;
}

/** A table of comma-separated values with the columns that are needed, and what these are. */
export interface SlimTable {
  readonly file: Blob;
  readonly roles: readonly ColumnRole[];
}

/** A window on a list. */
export interface ListPage {
  readonly total: number;
  readonly from: number;
  readonly users: readonly ListedUser[];
}

/** What comes back: the answer, or how far the reading is. */
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly progress: number }
  | { readonly id: number; readonly failed: string };
