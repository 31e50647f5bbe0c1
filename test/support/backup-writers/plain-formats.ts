import { type Account, type BackupFormat, formatAccounts } from '../../../lib/otp/index.ts';
import * as json from './plain-json.ts';
import * as text from './plain-text.ts';

/** A program's writer, and which kinds of accounts the program knows. */
export interface PlainFormat {
  readonly format: BackupFormat;
  readonly write: json.Writer;
  readonly knows: (account: Account) => boolean;
  readonly keepsSites: boolean;
}

const everything = () => true;
const noSteam = ({ type }: Account) => type !== 'steam';
/** The extension keeps a site behind `::`. */
const noSiteInIssuer = ({ issuer }: Account) => !issuer.includes('::');
const onlyTotp = ({ type }: Account) => type === 'totp';

const plain = (
  format: BackupFormat,
  write: json.Writer,
  knows: (account: Account) => boolean = everything,
  keepsSites = false,
): PlainFormat => ({ format, write, knows, keepsSites });

/** Every program whose open backups are read. */
export const plainFormats: readonly PlainFormat[] = [
  plain('2fas', json.twoFas),
  plain('aegis', json.aegis),
  plain('andotp', json.andOtp),
  plain('authenticator-extension', json.authenticatorExtension, noSiteInIssuer),
  plain('bitwarden-csv', text.bitwardenCsv, everything, true),
  plain('bitwarden-json', json.bitwarden, everything, true),
  plain('freeotp-plus', json.freeOtpPlus, noSteam),
  plain('grip-simulator', formatAccounts, everything, true),
  plain('keepass-csv', text.keePassXcCsv, everything, true),
  plain('keepass-xml', text.keePassXml, everything, true),
  plain('key-uri-list', text.keyUriList),
  plain('lastpass', json.lastPass, onlyTotp),
  plain('proton-authenticator', json.protonAuthenticator, noSteam),
  plain('proton-pass', json.protonPass, everything, true),
  plain('proton-pass-csv', text.protonPassCsv, everything, true),
  plain('raivo', json.raivo, noSteam),
];
