/** What the tool can do. */
export const help = `grip-simulator — preview what a change on GRIP's Authentication Level page does.
A simulation, offline; not KPN.

Usage
  npm run -s cli -- <command> [options]

Commands
  score     who can log in with these numbers, how, and what is wrong with them
  compare   what changes from one policy to another, and for whom
  goal      the points and level that do what you want, or the proof that none do
  simplify  the smallest numbers that do the same
  check     whether the assertions of scenarios hold, for CI
  edits     in which order to type the numbers, so that nobody is locked out in between
  readiness who of a directory can log in, who no longer can, and what to fix
  bounds    how many users are locked out at least and at most, from percentages
  sql       the query that says it where the directory lives
  code      the code of a Key URI (otpauth://), the time left and the next code
  accounts  what the backup of an authenticator app or a password manager holds

Options
  -h, --help    this help, or that of a command: score --help
  --version     the version
`;

/** How to score. */
export const scoreHelp = `score — who can log in with these numbers, how, and what is wrong with them

Usage
  score FILE                       a policy, or a scenario file of the simulator
  score -                          the same from standard input
  score --required N --points ID=N[,ID=N…]

Options
  --required N            Required authentication Level, 1–1000
  --points ID=N[,ID=N…]   points of each method, 0–1000; 0 disables it
                          KPN's methods: credentials, sms, email, ubiqu, passkey;
                          other ids are welcome
                          With FILE, --required and --points are typed over its numbers.
  --scenario NAME         which scenario of a file that holds several
  --credentials-first     count only ways that hold Credentials or Passkey; whether GRIP
                          lets a login start without them is publicly unknown
  --json                  one JSON object instead of a table
  -h, --help              this help

A policy file: {"requiredLevel": 25, "methods": [{"id": "credentials", "points": 20}, …]}

Exit code: 0, or 2 with a message on standard error when something cannot be read.
Colour: only on a terminal; NO_COLOR switches it off, FORCE_COLOR on.

Example: KPN's best practice of 2024
  score --required 25 --points credentials=20,sms=5,email=5
`;

/** How to get a code. */
export const codeHelp = `code — the code of a Key URI, the time left and the next code

Usage
  code 'otpauth://totp/ISSUER:ACCOUNT?secret=…'
  code -                   the Key URI from standard input: other users of this computer
                           can see a command's arguments, and shells keep a history

Options
  --at SECONDS    the code at that moment, in seconds since 1970, instead of now
  --json          one JSON object
  -h, --help      this help

TOTP, HOTP and Steam; SHA-1, SHA-256, SHA-512; 5–10 digits; periods of 1–86400 seconds.
What had to be read differently from how it is written is said on standard error.

Exit code: 0, or 2 with a message on standard error when something cannot be read.
`;

/** How to look into a backup. */
export const accountsHelp = `accounts — what the backup of an authenticator app or a password manager holds

Usage
  accounts FILE
  accounts -       the same from standard input

Options
  --password-stdin the password of an encrypted backup, from standard input
  --secrets        show the secrets too; without it they are never printed
  --json           one JSON object
  -h, --help       this help

Backups, told by their content: 2FAS*, Aegis*, andOTP*, Authenticator (extension)*, Bitwarden
(JSON*, CSV), Ente*, FreeOTP+, KeePass and KeePassXC (CSV, XML), LastPass Authenticator, Proton
Authenticator, Proton Pass (JSON, CSV), Raivo, a list of Key URIs or of Google Authenticator's
QR codes (otpauth-migration://), and this program's own. * also encrypted with a password.
Nothing is stored and nothing is sent.

Exit code: 0, or 2 with a message on standard error when the file cannot be read. Entries
that cannot be used are listed with the reason; they never lose the others.
`;
