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

/** How to get from a wish to numbers. */
export const goalHelp = `goal — the points and level that do what you want, or the proof that none do

Usage
  goal FILE
  goal -                   the wish from standard input

A wish: {"methods": ["credentials", "sms", …],
         "accept": [["credentials", "sms"], …],   combinations that must pass
         "reject": [["credentials"], …],          combinations that must not
         "pin": {"credentials": 20, "requiredLevel": 25}}   numbers that stay
What holds a combination that must pass passes too; what lies within one that must not fails
too. Nothing at all never passes, and all methods together always do.

Options
  --smallest              the least total of points, then the lowest level (the default)
  --round N               the same among multiples of N
  --near POLICY           the fewest numbers changed from this file's policy, then the least sum
                          of changes, then the first fields; exact to 8 methods, beyond that the
                          best found within ten seconds
  --json                  {"achievable": true, "policy": {…}}, with "proven": false where better
                          numbers may exist; or {"achievable": false, "conflict": {"accept",
                          "reject"}, "drop": {…}}: as many that must pass as that must not, every
                          method at least as often among the latter, and the wishes of which one
                          has to go; or {"achievable": false, "blockedBy": [fields]}: pins, steps
                          or limits of which none can be left out; or {"achievable": null} where
                          the time was too short
  -h, --help              this help

Exit code: 0, or 2 with a message on standard error when something cannot be read.
`;

/** How to get from one policy to another. */
export const editsHelp = `edits — in which order to type the numbers, so that nobody is locked out in between

Usage
  edits A B                two policies or scenario files; one of them may be - for standard input

GRIP may save each field at once (publicly unknown). Safe means: at every step, what passes before
and after still passes, and nothing passes that passes neither before nor after. Where no order is
safe, a detour may help: one field that takes a value in between which it does not keep. All
orders are weighed to 12 changed fields.

Options
  --from NAME             which scenario of A, where it holds several
  --to NAME               which scenario of B
  --json                  {"safe": whether some order is, without a detour,
                          "detour": {"field", "via"} or null,
                          "steps": [{"field", "from", "to", "accepts": the ways to log in after it,
                          "loses", "opens": what is wrong after it}]}, with the detour where there is
                          one; "withoutDetour": the steps that then violate least; lists are
                          complete to 12 methods and have "losesCount", "opensCount" beyond;
                          "exact": false beyond 12 fields
  -h, --help              this help

Exit code: 0, or 2 with a message on standard error when something cannot be read.
`;

/** How to get small numbers. */
export const simplifyHelp = `simplify — the smallest numbers that do the same

Usage
  simplify FILE            a policy, or a scenario file of the simulator
  simplify -               the same from standard input

Options
  --scenario NAME         which scenario of a file that holds several
  --json                  {"policy", "changes", "acceptedCount", "swings"}: the last two are equal
                          exactly for policies over the same methods that do the same; with
                          "proven": false where smaller numbers may exist
  -h, --help              this help

Exit code: 0, or 2 with a message on standard error when something cannot be read.
`;

/** How to check in CI. */
export const checkHelp = `check — whether the assertions of scenarios hold, for CI

Usage
  check FILE…              scenario files of the simulator; one of them may be - for standard input

Options
  --credentials-first     ways and grade count only what holds Credentials or Passkey
  --junit                 JUnit XML instead of text
  --json                  one JSON object instead of text
  -h, --help              this help

A scenario's "assertions" are a list of
  {"kind": "accepts", "methods": ["credentials", "sms"]}
  {"kind": "rejects", "methods": ["credentials"]}
  {"kind": "nothing-without", "method": "credentials"}
  {"kind": "ways-at-least", "count": 2}
  {"kind": "survives-loss-of", "method": "sms"}
  {"kind": "grade-at-least", "level": "aal2"}            or "aal1"; of the weakest way
  {"kind": "equivalent-to", "scenario": "Best practice"} of the same file, or of another one given
  {"kind": "within", "field": "requiredLevel", "min": 20, "max": 30}   or a method's id
One that this version does not know does not hold, and stays in the file.

Exit code: 0 where all hold, 1 where one does not, 2 with a message on standard error when
something cannot be read.
`;
