import type { StorageProblem } from '../storage/storage-problem.ts';
import type { ScenarioProblem } from './scenario-problem.ts';

/** Why scenarios were not read or written; nothing is half done. */
export type StoreProblem =
  | StorageProblem
  | { readonly code: 'not-found' }
  /** Undoing a deletion finds the scenario there already. */
  | { readonly code: 'already-there' }
  /** The content given is none that could be read back. */
  | { readonly code: 'invalid'; readonly problems: readonly ScenarioProblem[] }
  /** The stored record cannot be read, so it is not written over. */
  | { readonly code: 'damaged'; readonly problems: readonly RecordProblem[] };

/** What is wrong with a stored record. */
export type RecordProblem =
  | ScenarioProblem
  | {
      readonly code: 'bad-record';
      readonly key: 'id' | 'revision' | 'createdAtMs' | 'updatedAtMs' | 'users';
    };
