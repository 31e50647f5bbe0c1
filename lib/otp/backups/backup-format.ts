/** Where a backup comes from, told by its content. */
export type BackupFormat =
  | '2fas'
  | 'aegis'
  | 'andotp'
  | 'authenticator-extension'
  | 'bitwarden-csv'
  | 'bitwarden-json'
  | 'ente'
  | 'freeotp-plus'
  | 'grip-simulator'
  | 'keepass-csv'
  | 'keepass-xml'
  | 'key-uri-list'
  | 'lastpass'
  | 'proton-authenticator'
  | 'proton-pass'
  | 'proton-pass-csv'
  | 'raivo';
