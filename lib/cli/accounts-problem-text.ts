import type { BackupFormat, ImportProblem } from '../otp/index.ts';

/** What the programs are called. */
export const formatNames: Readonly<Record<BackupFormat, string>> = {
  '2fas': '2FAS',
  aegis: 'Aegis',
  andotp: 'andOTP',
  'authenticator-extension': 'Authenticator (extension)',
  'bitwarden-csv': 'Bitwarden (CSV)',
  'bitwarden-json': 'Bitwarden (JSON)',
  ente: 'Ente',
  'freeotp-plus': 'FreeOTP+',
  'grip-simulator': 'GRIP simulator',
  'keepass-csv': 'KeePass (CSV)',
  'keepass-xml': 'KeePass (XML)',
  'key-uri-list': 'list of Key URIs',
  lastpass: 'LastPass Authenticator',
  'proton-authenticator': 'Proton Authenticator',
  'proton-pass': 'Proton Pass (JSON)',
  'proton-pass-csv': 'Proton Pass (CSV)',
  raivo: 'Raivo',
};

/** Why a backup cannot be read, and what to do, after the name of the file. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'is empty. Export it again.';
    case 'too-large':
      return `is larger than ${problem.maxBytes / 1_000_000} MB, the most that is read.`;
    case 'too-many-entries':
      return `holds more than ${problem.max} entries. Split it.`;
    case 'unknown-format':
      return 'is no backup of a program that is known here. See accounts --help.';
    case 'damaged':
      return `is damaged or cut off (${damagedName(problem.format)}). Export it again.`;
    case 'newer-version':
      return `is of a newer version; this tool reads version ${problem.supported}. Update the simulator.`;
    case 'encrypted':
      return `is encrypted in a way that only ${formatNames[problem.format]} can read. Export it with a password of its own, or without.`;
    case 'needs-password':
      return `is encrypted (${formatNames[problem.format]}). Give the password with --password-stdin.`;
    case 'wrong-password':
      return `does not open with this password (${formatNames[problem.format]}). Check the password; if it is right, the file is damaged.`;
    case 'underivable':
      return `does not open here (${formatNames[problem.format]}): there is too little memory for its key.`;
    case 'too-costly':
      return `asks for more than is spent on a file (${formatNames[problem.format]}): ${problem.parameter} is over ${problem.max}.`;
  }
}

function damagedName(format: (ImportProblem & { code: 'damaged' })['format']): string {
  return format === 'json' || format === 'xml' || format === 'csv'
    ? format.toUpperCase()
    : formatNames[format];
}
