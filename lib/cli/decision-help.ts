/** How to compare. */
export const compareHelp = `compare — what changes from one policy to another, and for whom

Usage
  compare A B              two policies or scenario files; one of them may be - for standard input

Options
  --from NAME             which scenario of A, where it holds several
  --to NAME               which scenario of B
  --credentials-first     ways, grade and warnings count only what holds Credentials or Passkey
  --json                  one JSON object:
                          relation ("equivalent", "stricter", "looser", "incomparable"),
                          witness (a combination that only one of them accepts, or null),
                          newlyAccepted, newlyRejected (all to 12 methods, the minimal ones
                          beyond), newlyAcceptedCount, newlyRejectedCount, changes, ways,
                          roles, grade, resilience, warnings
  -h, --help              this help

A method that only one of them has counts as 0 points in the other.

Exit code: 0, or 2 with a message on standard error when something cannot be read.
`;
