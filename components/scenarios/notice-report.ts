import type { RejectedScenario } from '../../lib/scenarios/scenario-file-problem.ts';
import type { Notice } from '../../lib/state/scenarios.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { fileProblemText } from './file-problem-text.ts';
import { linkProblemText } from './link-problem-text.ts';
import { faultsOf, type Fault } from './scenario-problem-text.ts';
import { storeProblemText } from './store-problem-text.ts';

/** A notice in words. */
export interface Report {
  readonly tone: 'done' | 'note' | 'failed';
  readonly text: string;
  /** What exactly is wrong, entry by entry. */
  readonly entries: readonly ReportEntry[];
  /** As many more entries are wrong. */
  readonly furtherCount: number;
}

interface ReportEntry {
  /** Which entry of a file; null where there is but one. */
  readonly title: string | null;
  readonly faults: readonly Fault[];
}

/** More would not be read by anybody, and a file can hold thousands. */
const maxEntries = 100;

const plain = (tone: Report['tone'], text: string): Report => ({
  tone,
  text,
  entries: [],
  furtherCount: 0,
});

const withFaults = (text: string, faults: readonly Fault[]): Report => ({
  ...plain('failed', text),
  entries: [{ title: null, faults }],
});

function withRejected(report: Report, rejected: readonly RejectedScenario[]): Report {
  const entries = rejected.slice(0, maxEntries).map(({ index, name, problems }) => ({
    title:
      name === null
        ? m.scenario_entry({ number: index + 1 })
        : m.scenario_entry_named({ number: index + 1, name }),
    faults: faultsOf(problems),
  }));
  return { ...report, entries, furtherCount: rejected.length - entries.length };
}

/** Puts a notice into words. */
export function reportOf(notice: Notice): Report {
  switch (notice.code) {
    case 'saved':
      return plain('done', m.scenario_saved(notice));
    case 'renamed':
      return plain('done', m.scenario_renamed(notice));
    case 'duplicated':
      return plain('done', m.scenario_duplicated(notice));
    case 'restored':
      return plain('done', m.scenario_restored(notice));
    case 'deleted':
      return plain('done', m.scenario_deleted(notice.scenario));
    case 'unsaved-left':
      return plain('note', m.scenario_unsaved_left());
    case 'imported': {
      const { count, rejected } = notice;
      const added = m.scenario_imported({ count });
      return rejected.length === 0
        ? plain('done', added)
        : withRejected(
            plain('failed', `${added} ${m.scenario_refused({ count: rejected.length })}`),
            rejected,
          );
    }
    case 'unreadable': {
      const report = plain('failed', fileProblemText(notice.problem));
      return notice.problem.code === 'nothing-usable'
        ? withRejected(report, notice.problem.rejected)
        : report;
    }
    case 'file-unread':
      return plain('failed', m.file_problem_unread());
    case 'link': {
      const text = linkProblemText(notice.problem);
      return notice.problem.code === 'not-a-scenario'
        ? withFaults(text, faultsOf(notice.problem.problems))
        : plain('failed', text);
    }
    case 'store': {
      const text = storeProblemText(notice.problem);
      return 'problems' in notice.problem
        ? withFaults(text, faultsOf(notice.problem.problems))
        : plain('failed', text);
    }
  }
}
