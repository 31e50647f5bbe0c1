import type { Readable } from 'node:stream';

import {
  type ListedUser,
  methodsOf,
  readiness as readinessOf,
  readinessChange,
  yourReadiness,
} from '../directory/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CliProblem } from './cli-problem.ts';
import { ListFolder, UnwritableLists } from './list-folder.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { openExports, readExports } from './read-users.ts';
import { readinessJson } from './readiness-json.ts';
import type { ReadinessReport } from './readiness-report.ts';
import type { ReadinessRequest } from './readiness-request.ts';
import { readinessTable } from './readiness-table.ts';
import { rejectedText } from './rejected-text.ts';
import { fromFile } from './requested-policy.ts';
import { rulesOf } from './row-choices.ts';

/** Says who of a directory can log in under a policy. */
export async function readiness(
  request: ReadinessRequest,
  standardInput: Readable,
  paint: Paint,
): Promise<Outcome> {
  const report = await orUnwritable(request.folder, () => reportOf(request, standardInput));
  if (!report.ok) return refused(report.error);
  const { value } = report;
  return said(
    request.json
      ? `${JSON.stringify(readinessJson(value), null, 2)}\n`
      : readinessTable(value, paint),
    rejectedText(value.rejectedScenarios),
  );
}

async function orUnwritable<T>(
  folder: string | undefined,
  work: () => Promise<Result<T, CliProblem>>,
): Promise<Result<T, CliProblem>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnwritableLists)) throw error;
    return fail({ code: 'unwritable-lists', folder: folder ?? '', reason: error.reason });
  }
}

async function reportOf(
  request: ReadinessRequest,
  standardInput: Readable,
): Promise<Result<ReadinessReport, CliProblem>> {
  const draft = await fromFile(request.policy, request.scenario, standardInput);
  if (!draft.ok) return draft;
  const old =
    request.before === undefined
      ? null
      : await fromFile(request.before, request.beforeScenario, standardInput);
  if (old?.ok === false) return old;
  const rules = await rulesOf(request.choices);
  if (!rules.ok) return rules;
  const exports = await openExports(request.users, request.choices, standardInput);
  if (!exports.ok) return exports;
  const { policy } = draft.value;
  const before = old?.value.policy ?? null;
  const methods = methodsOf(
    exports.value.flatMap(({ roles }) => roles),
    [policy, ...(before ? [before] : [])].flatMap((one) => one.methods.map(({ id }) => id)),
  );
  const lists =
    request.folder === undefined ? null : new ListFolder(request.folder, policy, before, methods);
  const counts = await readExports(exports.value, methods, rules.value, {
    detail: request.countsOnly ? 'counts' : lists ? 'lists' : 'lists-and-keys',
    you: request.you ?? null,
    ...(lists && { onUser: (user: ListedUser) => lists.take(user) }),
  });
  const written = lists?.close() ?? null;
  if (!counts.ok) return counts;
  const { population, you } = counts.value;
  return ok({
    policy,
    before,
    exports: exports.value,
    rules: rules.value,
    counts: counts.value,
    readiness: readinessOf(policy, population),
    change: before && readinessChange(before, policy, population),
    you:
      request.you === undefined
        ? null
        : {
            asked: request.you,
            row: you,
            readiness: you && yourReadiness(policy, population.methods, you),
          },
    written,
    rejectedScenarios: draft.value.rejected + (old?.value.rejected ?? 0),
  });
}
