import type { BoundsProblem, DirectoryProblem } from '../directory/index.ts';
import type { ImportProblem, KeyUriProblem } from '../otp/index.ts';
import type { MethodId, NumberProblem, PolicyProblem, WishProblem } from '../policy/index.ts';
import type { PolicyOrScenarioFileProblem } from '../scenarios/policy-file.ts';

/** Why the terminal tool cannot do what it was asked; the exit code is 2. */
export type CliProblem =
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command'; readonly name: string }
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'option-without-value'; readonly option: string }
  | { readonly code: 'option-with-value'; readonly option: string }
  | { readonly code: 'repeated-option'; readonly option: string }
  /** SECURITY: where the arguments may be secrets, what is too much is `null`. */
  | { readonly code: 'extra-argument'; readonly argument: string | null }
  | { readonly code: 'nothing-to-score' }
  | { readonly code: 'two-files-needed' }
  | { readonly code: 'two-from-standard-input' }
  | { readonly code: 'no-wish' }
  | { readonly code: 'nothing-to-check' }
  | { readonly code: 'several-formats' }
  | { readonly code: 'policy-without-assertions'; readonly file: string }
  | { readonly code: 'nothing-to-simplify' }
  | { readonly code: 'several-aims' }
  | { readonly code: 'bad-step'; readonly text: string; readonly max: number }
  | { readonly code: 'bad-wish'; readonly file: string; readonly problems: readonly WishProblem[] }
  | { readonly code: 'missing-option'; readonly option: '--required' | '--points' }
  | { readonly code: 'bad-required'; readonly problem: NumberProblem }
  | { readonly code: 'bad-points-entry'; readonly entry: string }
  | { readonly code: 'bad-method-id'; readonly id: string }
  | { readonly code: 'repeated-method'; readonly id: MethodId }
  | { readonly code: 'bad-points'; readonly id: MethodId; readonly problem: NumberProblem }
  | { readonly code: 'bad-numbers'; readonly problems: readonly PolicyProblem[] }
  | {
      readonly code: 'unreadable-file';
      readonly file: string;
      /** The system's error code, such as `ENOENT`. */
      readonly reason: string;
    }
  | { readonly code: 'not-text'; readonly file: string }
  | { readonly code: 'too-large'; readonly file: string; readonly maxBytes: number }
  | {
      readonly code: 'bad-file';
      readonly file: string;
      readonly problem: PolicyOrScenarioFileProblem;
    }
  | { readonly code: 'no-scenarios'; readonly file: string }
  | { readonly code: 'scenario-without-file' }
  | { readonly code: 'not-a-scenario-file'; readonly file: string }
  | { readonly code: 'which-scenario'; readonly file: string; readonly names: readonly string[] }
  | {
      readonly code: 'no-such-scenario';
      readonly file: string;
      readonly name: string;
      readonly names: readonly string[];
    }
  | { readonly code: 'ambiguous-scenario'; readonly file: string; readonly name: string }
  | { readonly code: 'no-key-uri' }
  | { readonly code: 'bad-moment' }
  | { readonly code: 'bad-key-uri'; readonly problem: KeyUriProblem }
  | { readonly code: 'no-backup' }
  | { readonly code: 'standard-input-twice' }
  | { readonly code: 'bad-backup'; readonly file: string; readonly problem: ImportProblem }
  | { readonly code: 'no-policy' }
  | { readonly code: 'no-users' }
  | { readonly code: 'lists-of-counts' }
  | { readonly code: 'unwritable-lists'; readonly folder: string; readonly reason: string }
  /** A list of factors names users whom other files name too. */
  | { readonly code: 'factors-beside-others'; readonly file: string }
  | { readonly code: 'no-shares' }
  | { readonly code: 'bad-share'; readonly entry: string }
  | { readonly code: 'no-bounds'; readonly problem: BoundsProblem }
  | { readonly code: 'no-dialect' }
  | { readonly code: 'bad-names'; readonly names: readonly string[] }
  | {
      readonly code: 'bad-choice';
      readonly option: string;
      readonly value: string;
      readonly choices: readonly string[];
    }
  | { readonly code: 'bad-country'; readonly value: string }
  | { readonly code: 'bad-column-entry'; readonly entry: string }
  | { readonly code: 'no-such-column'; readonly name: string; readonly header: readonly string[] }
  | { readonly code: 'bad-column-role'; readonly word: string }
  | { readonly code: 'bad-directory'; readonly file: string; readonly problem: DirectoryProblem };
