import type { BackupFormat } from '../../lib/otp/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

const programs = {
  '2fas': '2FAS',
  aegis: 'Aegis',
  andotp: 'andOTP',
  'authenticator-extension': 'Authenticator',
  'bitwarden-csv': 'Bitwarden (CSV)',
  'bitwarden-json': 'Bitwarden (JSON)',
  ente: 'Ente Auth',
  'freeotp-plus': 'FreeOTP+',
  'grip-simulator': 'GRIP Simulator',
  'keepass-csv': 'KeePass (CSV)',
  'keepass-xml': 'KeePass (XML)',
  lastpass: 'LastPass Authenticator',
  'proton-authenticator': 'Proton Authenticator',
  'proton-pass': 'Proton Pass (JSON)',
  'proton-pass-csv': 'Proton Pass (CSV)',
  raivo: 'Raivo OTP',
} as const;

/** What a kind of backup is called: the program's own name. */
export const formatName = (format: BackupFormat): string =>
  format === 'key-uri-list' ? m.vault_format_list() : programs[format];
