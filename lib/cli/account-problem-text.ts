import type { KeyUriProblem } from '../otp/index.ts';

/** What is wrong with a Key URI or an entry of a backup, which parameter, and what to do. */
export function accountProblemText(problem: KeyUriProblem): string {
  const { parameter } = problem;
  switch (problem.code) {
    case 'not-a-key-uri':
      return 'it does not start with otpauth://. Copy it again, whole.';
    case 'is-a-migration':
      return 'it is a transfer of Google Authenticator, which holds several accounts. See accounts --help.';
    case 'damaged-migration':
      return 'it is a damaged transfer of Google Authenticator. Scan it again.';
    case 'incomplete-migration':
      return `of ${problem.total} QR codes of a transfer, number ${problem.missing.join(', ')} is missing. Scan all of them.`;
    case 'missing':
      return `${parameter} is missing. Copy it again, whole.`;
    case 'not-text':
      return `${parameter} is no text.`;
    case 'not-base32':
      return `${parameter} is no base32: only the letters A–Z and the digits 2–7 may stand in it.`;
    case 'too-long':
      return `${parameter} is longer than ${problem.max}.`;
    case 'unsupported':
      return problem.found === null
        ? `${parameter} is none that codes can be made of.`
        : `${parameter} ${problem.found} is not supported.`;
    case 'not-a-whole-number':
      return `${parameter} is not a whole number.`;
    case 'out-of-range':
      return `${parameter} lies outside ${problem.min}–${problem.max}.`;
    case 'contradiction':
      return `${parameter} is given more than once with different values. Keep one.`;
    case 'fixed-by-steam':
      return `${parameter} is not the one of Steam, which has no other.`;
  }
}
