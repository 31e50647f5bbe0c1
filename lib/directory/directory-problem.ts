/** Why a directory export cannot be read at all. */
export type DirectoryProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'header-only' }
  /** Neither text nor one of the containers that can be opened. */
  | { readonly code: 'binary'; readonly looksLike: 'pdf' | 'old-excel' | 'zip' | 'picture' | null }
  | { readonly code: 'bad-gzip' }
  | { readonly code: 'bad-spreadsheet' }
  | { readonly code: 'spreadsheet-too-large'; readonly maxBytes: number }
  | { readonly code: 'spreadsheet-unpacks-too-large'; readonly maxBytes: number }
  /** Its cells stand so far apart that what is between them fills the memory. */
  | { readonly code: 'spreadsheet-too-wide'; readonly maxCells: number }
  /** What it unpacks to is out of all proportion: a zip bomb, or something like it. */
  | { readonly code: 'unpacks-too-large'; readonly maxBytes: number }
  | { readonly code: 'bad-json'; readonly offset: number }
  | { readonly code: 'no-users-in-json' }
  | { readonly code: 'too-many-columns'; readonly count: number; readonly max: number }
  /** The first row does not end: a quote that is never closed, or no table at all. */
  | { readonly code: 'header-never-ends'; readonly maxBytes: number; readonly quoted: boolean }
  /** No column says who it is about or what they have: somebody has to say which is which. */
  | { readonly code: 'unknown-columns'; readonly header: readonly string[] };

/** Why one row is left out; it is counted and listed, never dropped silently. */
export type RowProblem =
  | 'no-login'
  | 'more-cells-than-columns'
  | 'text-after-quote'
  | 'quote-never-closed'
  | 'row-too-long'
  | 'nul-byte';

/** A row that is left out. */
export interface RejectedRow {
  /** 1-based, of the line where the row starts; see {@link Table.unit}. */
  readonly line: number;
  readonly problem: RowProblem;
}

/** Carries a problem out of the middle of a stream; `readDirectory` turns it into a value. */
export class UnreadableDirectory extends Error {
  readonly problem: DirectoryProblem;
  constructor(problem: DirectoryProblem) {
    super(problem.code);
    this.name = 'UnreadableDirectory';
    this.problem = problem;
  }
}
