export { type AnswerReason } from './answer.ts';
export { type Bounds, type BoundsProblem, type KnownShare, lockedOutBounds } from './bounds.ts';
export { type ByteStream } from './byte-stream.ts';
export { type ColumnRole, plainRoles } from './column-role.ts';
export { type DirectoryProblem, type RowProblem } from './directory-problem.ts';
export { KeyTable } from './key-table.ts';
export { type Fraction } from './linear-programme.ts';
export { type ListForm, listWriter } from './list-export.ts';
export { type ListedUser } from './listed-user.ts';
export { mergedCounts } from './merge-counts.ts';
export { type MethodSource, methodSource } from './method-source.ts';
export { type HistogramProblem, parseHistogram } from './parse-histogram.ts';
export { histogram, membersOf, type Population } from './population.ts';
export {
  inspectDirectory,
  methodsOf,
  phoneCountries,
  readDirectory,
  type ReadingChoices,
} from './read-directory.ts';
export {
  type OutcomeCounts,
  readiness,
  type Readiness,
  readinessChange,
  type ReadinessChange,
} from './readiness.ts';
export { defaultRules, type Rules, type WithoutColumn } from './rules.ts';
export { safeCsvLine } from './safe-csv.ts';
export { slimTable } from './slim-table.ts';
export { type DialectId, dialects } from './sql/dialect.ts';
export { readinessSql } from './sql/readiness-sql.ts';
export { sqlColumn, type SqlQuestion, type SqlSource } from './sql/sql-source.ts';
export { type Table } from './table.ts';
export { type DirectoryCounts, type TallyOptions } from './tally.ts';
export { filteredUsers, type UserFilter, userFilters } from './user-filter.ts';
export { type Outcome, outcomeOf, outcomes, populationPoints } from './user-outcome.ts';
export { eachUser, type IndexedTable, usersAt, usersWith } from './user-rows.ts';
export { type YourReadiness, yourReadiness } from './you.ts';
export { type YouRow } from './you-row.ts';
