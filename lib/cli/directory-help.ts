/** How to ask who gets locked out. */
export const readinessHelp = `readiness — who of a directory can log in under a policy, who no longer can, what to fix

Usage
  readiness --policy FILE [--before FILE] USERS… [options]

USERS are exports of the directory (- for standard input), told by their content: Entra (users,
registration details), Okta (users, MFA usage), Google Workspace, SCIM, Keycloak, and tables with
usual English or Dutch headers; CSV, TSV, JSON, .xlsx, each of them also as .gz. Several files are
parts of one directory. Nothing is stored and nothing is sent.

Options
  --policy FILE     the draft: a policy or a scenario file
  --before FILE     what holds now: says who loses access
  --scenario NAME   which scenario of --policy;  --from NAME  which one of --before
  --you LOGIN       the acting admin: green only with two independent ways
  --out DIR         lists as CSV: locked-out, one-fix-away, cannot-tell, loses-access, may-lose
  --counts-only     counts alone, in constant memory: no duplicates, no shared numbers
  --phones valid    SMS wants a valid mobile number (default); filled: any cell that is filled,
                    and any address
  --country CC      country of numbers without one (default NL); none: only +31… and the like
  --columns WORD=HEADER[,…]  what columns are, where it is not recognised: login, name, email,
                    mobile, active, admin, registered, factor, other, has:METHOD
  --json            one JSON object: users = ready + oneFixAway + lockedOut + cannotTell,
                    losesAccess, mayLose, histogram, rejectedRows, …
  -h, --help        this help

ready: what the user surely has is accepted. cannotTell: accepted only with what cannot be told.
oneFixAway: rejected; one more method would do. lockedOut: the rest. Inactive accounts are apart.
Active accounts count as having Credentials; nobody has a passkey unless a column says so.

Memory beyond --counts-only: 13 bytes a user, and at most 24 for each of login, number and mailbox.

Exit code: 0, or 2 with a message on standard error when something cannot be read.
`;
