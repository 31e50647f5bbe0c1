import { histogram, membersOf, type OutcomeCounts, type Population } from '../directory/index.ts';
import type { ReadinessReport } from './readiness-report.ts';

/** What `readiness --json` prints. */
export function readinessJson({
  counts,
  readiness,
  change,
  you,
  exports,
  written,
}: ReadinessReport): Readonly<Record<string, unknown>> {
  const { population } = counts;
  const { all, admins, breakGlass, fixes, outages, ...special } = readiness;
  return {
    ...outcomeNumbers(all),
    inactive: population.inactive,
    losesAccess: change?.losesAccess ?? null,
    mayLose: change?.mayLose ?? null,
    gainsAccess: change?.gainsAccess ?? null,
    fixes,
    outages,
    ...special,
    admins: outcomeNumbers(admins),
    breakGlass: outcomeNumbers(breakGlass),
    you:
      you &&
      (you.row === null
        ? { login: you.asked, found: false }
        : {
            login: you.row.login,
            found: true,
            line: you.row.line,
            ...you.readiness,
            answers: population.methods.map((method, index) => ({
              method,
              ...you.row?.answers[index],
            })),
          }),
    histogram: histogramJson(population),
    duplicates: counts.duplicates,
    sharedNumbers: counts.sharedNumbers,
    sharedMailboxes: counts.sharedMailboxes,
    rejectedRows: counts.rejectedCount,
    rejected: counts.rejected,
    files: exports.map(({ file, table }) => ({
      file,
      format: table.format,
      unwrapped: table.unwrapped,
    })),
    ...(written && { written }),
  };
}

function outcomeNumbers({ users, ...counts }: OutcomeCounts) {
  return {
    users,
    ready: counts.ready,
    oneFixAway: counts['one-fix-away'],
    lockedOut: counts['locked-out'],
    cannotTell: counts['cannot-tell'],
  };
}

function histogramJson(population: Population) {
  return histogram(population).map(({ has, unknown, users }) => ({
    has: membersOf(population.methods, has),
    unknown: membersOf(population.methods, unknown),
    users,
  }));
}
