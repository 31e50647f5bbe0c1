import { type Account, formatKeyUri } from '../../../lib/otp/index.ts';
import { bytesOf, type Writer } from './plain-json.ts';

const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\r\n');

export const keyUriList: Writer = (accounts) => `${accounts.map(formatKeyUri).join('\n')}\n`;

export const bitwardenCsv: Writer = (accounts) =>
  csv([
    'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp'.split(
      ',',
    ),
    ...accounts.map((account) => [
      ...['', '', 'login', account.issuer, 'two\nlines, "quoted"', '', '0'],
      ...[account.sites.join(','), account.label, 'hunter2', formatKeyUri(account)],
    ]),
    ['', '', 'login', 'No code', '', '', '0', '', 'a', 'b', ''],
  ]);

export const protonPassCsv: Writer = (accounts) =>
  csv([
    'type,name,url,email,username,password,note,totp,createTime,modifyTime,vault'.split(','),
    ...accounts.map((account) => [
      ...['login', account.issuer, account.sites.join(','), '', account.label, 'hunter2', ''],
      ...[formatKeyUri(account), '1689182868', '1689182868', 'Personal'],
    ]),
  ]);

const quotedCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

export const keePassXcCsv: Writer = (accounts) =>
  quotedCsv([
    'Group,Title,Username,Password,URL,Notes,TOTP,Icon,Last Modified,Created'.split(','),
    ...accounts.map((account) => [
      ...['Root', account.issuer, account.label, 'hunter2', account.sites[0] ?? '', 'a\nb'],
      ...[formatKeyUri(account), '0', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'],
    ]),
  ]);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The attributes of one entry, in KeePass's own spelling. */
export const keePassXmlOf = (entries: readonly Readonly<Record<string, string>>[]): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<KeePassFile>
  <Meta><Generator>KeePass</Generator><DatabaseName></DatabaseName></Meta>
  <Root>
    <Group>
      <UUID>AAAAAAAAAAAAAAAAAAAAAA==</UUID>
      <Name>Root</Name>
      <Group>
        <Name>Below</Name>
${entries.map(xmlEntry).join('\n')}
      </Group>
    </Group>
    <DeletedObjects/>
  </Root>
</KeePassFile>
`;

const xmlEntry = (attributes: Readonly<Record<string, string>>): string =>
  `<Entry>
  <UUID>AAAAAAAAAAAAAAAAAAAAAA==</UUID>
  ${Object.entries(attributes)
    .map(
      ([key, value]) =>
        `<String><Key>${escaped(key)}</Key><Value ProtectInMemory="True">${escaped(value)}</Value></String>`,
    )
    .join('\n  ')}
  <History>
    <Entry><String><Key>otp</Key><Value>otpauth://totp/old?secret=GE</Value></String></Entry>
  </History>
</Entry>`;

/** KeePass 2.47 and later keep the parts apart; each time another alphabet for the secret. */
export const keePassXml: Writer = (accounts) => keePassXmlOf(accounts.map(keePassAttributes));

function keePassAttributes(account: Account, index: number): Readonly<Record<string, string>> {
  const common = {
    Title: account.issuer,
    UserName: account.label,
    Password: 'hunter2',
    URL: account.sites[0] ?? '',
    Notes: '',
  };
  if (account.type === 'steam') {
    return { ...common, 'TOTP Seed': account.secret, 'TOTP Settings': '30;S' };
  }
  const bytes = Buffer.from(bytesOf(account.secret));
  const [name = '', secret = ''] =
    [
      ['Secret-Base32', account.secret],
      ['Secret-Hex', bytes.toString('hex')],
      ['Secret-Base64', bytes.toString('base64')],
    ][index % 3] ?? [];
  if (account.type === 'hotp') {
    return {
      ...common,
      [`HmacOtp-${name}`]: secret,
      'HmacOtp-Counter': String(account.counter),
      'HmacOtp-Length': String(account.digits),
      'HmacOtp-Algorithm': account.algorithm,
    };
  }
  return {
    ...common,
    [`TimeOtp-${name}`]: secret,
    'TimeOtp-Length': String(account.digits),
    'TimeOtp-Period': String(account.periodSeconds),
    'TimeOtp-Algorithm': account.algorithm,
  };
}
