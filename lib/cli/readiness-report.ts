import type {
  DirectoryCounts,
  Readiness,
  ReadinessChange,
  Rules,
  YouRow,
  YourReadiness,
} from '../directory/index.ts';
import type { Policy } from '../policy/index.ts';
import type { OpenExport } from './read-users.ts';

/** All that `readiness` has to tell. */
export interface ReadinessReport {
  readonly policy: Policy;
  readonly before: Policy | null;
  readonly exports: readonly OpenExport[];
  readonly rules: Rules;
  readonly counts: DirectoryCounts;
  readonly readiness: Readiness;
  readonly change: ReadinessChange | null;
  /** The acting admin, where one was named. */
  readonly you: {
    readonly asked: string;
    readonly row: YouRow | null;
    readonly readiness: YourReadiness | null;
  } | null;
  /** Files with lists, where a folder was named. */
  readonly written: readonly WrittenList[] | null;
  readonly rejectedScenarios: number;
}

/** A list that was written. */
export interface WrittenList {
  readonly file: string;
  readonly users: number;
}
