/** How to ask who gets locked out. */
export const readinessHelp = `readiness — who of a directory can log in under a policy, who no longer can, what to fix

Usage
  readiness --policy FILE [--before FILE] USERS… [options]

USERS are exports of the directory (- for standard input), told by their content: Entra (users,
registration details), Okta (users, MFA usage), Google Workspace, SCIM, Keycloak, and tables with
usual English or Dutch headers; CSV, TSV, JSON, .xlsx, each of them also as .gz. Several files are
parts of one directory, with different users; a list of factors is read alone. Nothing is stored and
nothing is sent.

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

/** How to ask for bounds. */
export const boundsHelp = `bounds — how many users are locked out at least and at most, from percentages

Usage
  bounds --policy FILE --have ID=PERCENT[,ID=PERCENT…]

Options
  --policy FILE     the draft: a policy or a scenario file;  --scenario NAME  which one of it
  --have …          what share of the users has what, as in credentials=100,sms=92,email=60;
                    an overlap tightens the bounds: sms+email=55
                    what is left out may be anything
  --json            one JSON object, with exact fractions
  -h, --help        this help

The bounds are exact (a linear programme in whole numbers); anything between them is possible.

Exit code: 0, or 2 with a message on standard error when no users have such shares.
`;

/** How to ask for a query. */
export const sqlHelp = `sql — the query that answers as readiness does, where the directory lives

Usage
  sql --policy FILE --dialect D --shape wide|long|histogram [options]

Options
  --policy FILE     the draft;  --scenario NAME  which one of it
  --before FILE     what holds now: the query then lists who loses access
  --dialect D       postgresql, duckdb, trino, spark, bigquery, snowflake, sqlserver, mysql, oracle
  --shape wide      one row a user, with columns (default); long: a row a user and method, beside
                    the table of users; histogram: how many users have what, and no login
  --table NAME      table of users (default directory_users), with its schema before a dot
  --methods-table NAME  table of the rows a method (default user_methods); with histogram: long
  --columns WORD=COLUMN[,…]  login=…, active=…, and for each method its column:
                    sms=mobile (a text, filled or not), passkey=has_key? (yes or no),
                    sms=methods:mobilePhone (a list that names it);
                    long: methods-login=…, methods-method=…, passkey=fido2 (what it is called there)
  -h, --help        this help

A missing value means no and never drops its user. Save the result of a histogram as CSV and open
it on the Users page: no personal data moves.

Exit code: 0, or 2 with a message on standard error when something cannot be read.
`;
