import { plainRoles } from '../directory/index.ts';
import { limits, type NumberProblem, type PolicyProblem } from '../policy/index.ts';
import type { PolicyOrScenarioFileProblem } from '../scenarios/policy-file.ts';
import { accountProblemText } from './account-problem-text.ts';
import { importProblemText } from './accounts-problem-text.ts';
import type { CliProblem } from './cli-problem.ts';
import { boundsProblemText, directoryProblemText } from './directory-problem-text.ts';
import { idRule, written } from './written.ts';
import { quoted } from './quoted.ts';
import { wishProblems } from './wish-problem-text.ts';

/** What is wrong, where, and what to do about it. */
export function problemText(problem: CliProblem): string {
  switch (problem.code) {
    case 'no-command':
      return 'No command. See --help for what there is, or "score --help" to start.';
    case 'unknown-command':
      return `Unknown command${echoed(problem.name)}. See --help for what there is.`;
    case 'unknown-option':
      return `Unknown option ${quoted(problem.option)}. See --help.`;
    case 'option-without-value':
      return `${problem.option} needs a value, as in ${problem.option}=…`;
    case 'option-with-value':
      return `${problem.option} takes no value. Leave out what follows "=".`;
    case 'repeated-option':
      return `${problem.option} is given more than once. Give it once.`;
    case 'extra-argument':
      return problem.argument === null
        ? 'One thing to read is enough. Put quotes around what belongs together.'
        : `One file too many: what is ${quoted(problem.argument)} for?`;
    case 'nothing-to-score':
      return 'Nothing to score. Give a FILE, or - for standard input, or --required and --points.';
    case 'two-files-needed':
      return 'Two policies are needed: give FILE FILE; one of them may be - for standard input.';
    case 'two-from-standard-input':
      return 'Standard input can be read once. Give a FILE for one of the two.';
    case 'no-wish':
      return 'No wish. Give a FILE with "methods", "accept" and "reject", or - for standard input.';
    case 'nothing-to-simplify':
      return 'Nothing to simplify. Give a FILE with a policy or a scenario, or - for standard input.';
    case 'nothing-to-check':
      return 'Nothing to check. Give a FILE of scenarios with assertions, or several, or - for standard input.';
    case 'several-formats':
      return '--json and --junit exclude each other. Give one of them.';
    case 'policy-without-assertions':
      return `${source(problem.file)} is a single policy, which has no assertions. Export a scenario from the simulator.`;
    case 'several-aims':
      return '--smallest, --round and --near exclude each other. Give one of them, or none.';
    case 'bad-step':
      return `--round: ${quoted(problem.text)} is no whole number from 1 to ${problem.max}.`;
    case 'bad-wish':
      return `${source(problem.file)} is no wish:\n${wishProblems(problem.problems)}`;
    case 'missing-option':
      return `${problem.option} is missing. Without a file, both --required and --points are needed.`;
    case 'bad-required':
      return `--required: ${numberText(problem.problem)}`;
    case 'bad-points-entry':
      return `--points: ${quoted(problem.entry)} is no ID=N. Write as in credentials=20,sms=5.`;
    case 'bad-method-id':
      return `--points: ${quoted(problem.id)} cannot name a method. ${idRule(limits.idLength)}`;
    case 'repeated-method':
      return `--points: ${problem.id} is given more than once. Give each method once.`;
    case 'bad-points':
      return `--points: ${problem.id}: ${numberText(problem.problem)}`;
    case 'bad-numbers':
      return `These numbers are no policy:\n${policyProblems(problem.problems)}`;
    case 'unreadable-file':
      return `Cannot read ${source(problem.file)}: ${readingText(problem.reason)}`;
    case 'unwritable-lists':
      return `Cannot write lists into ${quoted(problem.folder)} (${problem.reason}). Give --out a folder that can be written.`;
    case 'factors-beside-others':
      return `${source(problem.file)} has a row for each factor of a user, so its users would be counted twice. Read it alone.`;
    case 'not-text':
      return `${source(problem.file)} is no text in UTF-8. Save it as UTF-8 and try again.`;
    case 'too-large':
      return `${source(problem.file)} is larger than ${megabytes(problem.maxBytes)}, the most that is read.`;
    case 'bad-file':
      return `${source(problem.file)} ${fileText(problem.problem)}`;
    case 'no-scenarios':
      return `${source(problem.file)} holds no scenario. Export one from the simulator.`;
    case 'scenario-without-file':
      return '--scenario needs a scenario file. Give the FILE that holds it.';
    case 'not-a-scenario-file':
      return `${source(problem.file)} is a single policy. Leave out --scenario.`;
    case 'which-scenario':
      return `${source(problem.file)} holds several scenarios. Choose one with --scenario:\n${names(problem.names)}`;
    case 'no-such-scenario':
      return `${source(problem.file)} holds no scenario ${quoted(problem.name)}. It holds:\n${names(problem.names)}`;
    case 'ambiguous-scenario':
      return `${source(problem.file)} holds several scenarios ${quoted(problem.name)}. Rename all but one.`;
    case 'no-key-uri':
      return "No Key URI. Give one in quotes, as in code 'otpauth://totp/…', or - for standard input.";
    case 'bad-moment':
      return '--at: expected seconds since 1970, as in --at 1700000000.';
    case 'bad-key-uri':
      return `This Key URI cannot be used: ${accountProblemText(problem.problem)}`;
    case 'no-backup':
      return 'No file. Give the backup of an authenticator app, or - for standard input.';
    case 'standard-input-twice':
      return '--password-stdin takes standard input, so the backup must be a FILE.';
    case 'bad-backup':
      return `${source(problem.file)} ${importProblemText(problem.problem)}`;
    case 'no-policy':
      return '--policy is missing. Give the policy or scenario file of the draft.';
    case 'no-users':
      return 'No users. Give an export of the directory, or - for standard input.';
    case 'no-shares':
      return '--have is missing. Say what share of the users has what, as in credentials=100,sms=92.';
    case 'bad-share':
      return `--have: ${quoted(problem.entry)} is no ID=PERCENT. Write as in sms=92.5 or sms+email=55.`;
    case 'no-bounds':
      return boundsProblemText(problem.problem);
    case 'no-dialect':
      return '--dialect is missing. See sql --help for the engines.';
    case 'bad-names':
      return `No table or column can be called ${problem.names.map(quoted).join(', ')}.`;
    case 'lists-of-counts':
      return '--out writes lists of users, and --counts-only keeps none. Leave one of them out.';
    case 'bad-choice':
      return `${problem.option}: ${quoted(problem.value)} is none of ${problem.choices.join(', ')}.`;
    case 'bad-country':
      return `--country: ${quoted(problem.value)} is no country with phone numbers. Give two letters, as in NL, or none.`;
    case 'bad-column-entry':
      return `--columns: ${quoted(problem.entry)} is no WORD=HEADER. Write as in login=UPN,mobile=Tel.`;
    case 'no-such-column':
      return `--columns: there is no column ${quoted(problem.name)}. There are:\n${names(problem.header)}`;
    case 'bad-column-role':
      return `--columns: ${quoted(problem.word)} says nothing about a column. There are ${plainRoles.join(', ')} and has:METHOD.`;
    case 'bad-directory':
      return `${source(problem.file)} ${directoryProblemText(problem.problem)}`;
  }
}

/** SECURITY: a Key URI or a secret typed in the wrong place is not repeated; a word is. */
function echoed(name: string): string {
  return /^[a-z][a-z-]{0,19}$/.test(name) ? ` ${quoted(name)}` : '';
}

function numberText(problem: NumberProblem): string {
  switch (problem.code) {
    case 'blank':
      return 'the number is missing.';
    case 'not-a-whole-number':
      return `${quoted(problem.text)} is not a whole number.`;
    case 'out-of-range':
      return `${problem.text.trim()} lies outside ${problem.min}–${problem.max}.`;
    case 'level-zero':
      return levelZero;
  }
}

const levelZero =
  'level 0 would let everybody in with nothing at all, so it is refused. Give a level from 1 on.';

function fileText(problem: PolicyOrScenarioFileProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'is empty. Give a policy or a scenario file.';
    case 'not-json':
      return problem.truncated
        ? `breaks off at line ${problem.line}, column ${problem.column}: the end is missing. Fetch it again.`
        : `is not JSON: see line ${problem.line}, column ${problem.column}.`;
    case 'too-large':
      return `is larger than ${megabytes(problem.maxBytes)}, the most that is read.`;
    case 'newer-version':
      return `is of version ${problem.found}; this tool reads version ${problem.supported}. Update the simulator.`;
    case 'too-many-scenarios':
      return `holds ${problem.count} scenarios, more than ${problem.maxCount}. Split it.`;
    case 'bad-policy':
      return `is no policy:\n${policyProblems(problem.problems)}`;
    case 'not-a-scenario-file':
      return `is neither a policy nor a scenario file (${foundText[problem.found] ?? problem.found}). A policy has "requiredLevel" and "methods".`;
    case 'nothing-usable':
      return `holds no scenario that can be read:\n${problem.rejected
        .slice(0, 10)
        .map(
          ({ index, name, problems }) =>
            `  scenario ${index + 1}${name === null ? '' : ` ${quoted(name)}`}: ${problems.map(({ code }) => code).join(', ')}`,
        )
        .join('\n')}`;
  }
}

const foundText: Readonly<Record<string, string>> = {
  policy: 'a policy in a frame of its own',
  'other-format': 'its "format" is another one',
  'version-unreadable': 'its "version" is no whole number',
  'scenarios-unreadable': 'its "scenarios" are no list',
};

function policyProblems(problems: readonly PolicyProblem[]): string {
  return problems.map((problem) => `  ${policyProblemText(problem)}`).join('\n');
}

function policyProblemText(problem: PolicyProblem): string {
  const where = problem.path === '' ? 'the policy' : problem.path;
  switch (problem.code) {
    case 'not-an-object':
      return `${where}: expected an object.`;
    case 'not-a-list':
      return `${where}: expected a list.`;
    case 'required-level-missing':
    case 'methods-missing':
    case 'points-missing':
      return `${where} is missing.`;
    case 'not-a-whole-number':
      return `${where}: ${written(problem.value)} is not a whole number.`;
    case 'out-of-range':
      return `${where}: ${problem.value} lies outside ${problem.min}–${problem.max}.`;
    case 'level-zero':
      return `${where}: ${levelZero}`;
    case 'duplicate-id':
      return `${where}: ${problem.id} is already at ${problem.firstPath}. Give each method once.`;
    case 'too-many-methods':
      return `${where}: ${problem.count} methods, at most ${problem.max}.`;
    case 'bad-id':
      return `${where}: ${written(problem.value)} cannot name a method. ${idRule(problem.maxLength)}`;
    case 'bad-label':
      return `${where}: expected 1–${problem.maxLength} visible characters.`;
  }
}

function readingText(reason: string): string {
  switch (reason) {
    case 'ENOENT':
      return 'there is no such file. Check the path.';
    case 'EISDIR':
      return 'it is a directory. Give a file in it.';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied.';
    default:
      return `${reason}.`;
  }
}

function source(file: string): string {
  return file === '-' ? 'Standard input' : quoted(file);
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, 20).map((name) => `  ${quoted(name)}`);
  return [...shown, ...(all.length > 20 ? [`  … and ${all.length - 20} more`] : [])].join('\n');
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}
