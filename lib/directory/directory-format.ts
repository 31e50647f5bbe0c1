import { type ColumnRole, isSecretHeader, plainHeader } from './column-role.ts';

/** Exports that are recognised by their headers. */
export type FormatId =
  | 'entra-registration'
  | 'entra-users'
  | 'okta-factors'
  | 'okta-users'
  | 'google-workspace'
  | 'scim'
  | 'keycloak'
  | 'generic';

/** What each column of a table is, and which export it comes from. */
export interface Recognised {
  /** `null` where somebody has to say what the columns are. */
  readonly format: FormatId | null;
  /** One a column, in order. */
  readonly roles: readonly ColumnRole[];
}

interface Format {
  readonly id: FormatId;
  /** Plain headers that are all there. */
  readonly all: readonly string[];
  /** Plain headers of which one is there. */
  readonly any: readonly string[];
  readonly roles: Readonly<Record<string, ColumnRole>>;
}

const formats: readonly Format[] = [
  {
    // Microsoft Graph: reports/authenticationMethods/userRegistrationDetails
    id: 'entra-registration',
    all: ['userprincipalname', 'methodsregistered'],
    any: [],
    roles: {
      userprincipalname: 'login',
      userdisplayname: 'name',
      isadmin: 'admin',
      methodsregistered: 'registered',
    },
  },
  {
    // Microsoft Entra admin center: Users › Bulk operations › Download users
    id: 'entra-users',
    all: ['userprincipalname'],
    any: ['accountenabled', 'mobilephone', 'alternateemailaddress'],
    roles: {
      userprincipalname: 'login',
      displayname: 'name',
      mail: 'email',
      alternateemailaddress: 'email',
      mobilephone: 'mobile',
      accountenabled: 'active',
    },
  },
  {
    // Okta: Reports › MFA Usage
    id: 'okta-factors',
    all: ['login', 'mfafactor'],
    any: [],
    roles: { user: 'name', login: 'login', mfafactor: 'factor' },
  },
  {
    // Okta: Reports › Users
    id: 'okta-users',
    all: ['login'],
    any: ['secondemail', 'primaryphone'],
    roles: {
      login: 'login',
      displayname: 'name',
      email: 'email',
      secondemail: 'email',
      mobilephone: 'mobile',
      status: 'active',
    },
  },
  {
    // Google Workspace: Users › Download users
    id: 'google-workspace',
    all: ['emailaddress', 'firstname', 'lastname'],
    any: ['recoveryemail', 'recoveryphone', 'orgunitpath', '2svenrolled'],
    roles: {
      emailaddress: 'login',
      recoveryemail: 'email',
      mobilephone: 'mobile',
      recoveryphone: 'mobile',
      status: 'active',
      isadmin: 'admin',
    },
  },
  {
    // RFC 7643 §4.1, as written by `userRows`
    id: 'scim',
    all: ['username', 'emails'],
    any: ['phonenumbersmobile'],
    roles: {
      username: 'login',
      displayname: 'name',
      active: 'active',
      emails: 'email',
      phonenumbersmobile: 'mobile',
    },
  },
  {
    // Keycloak: realm export, as written by `userRows`
    id: 'keycloak',
    all: ['username', 'enabled', 'hascredentials', 'methods'],
    any: [],
    roles: {
      username: 'login',
      name: 'name',
      email: 'email',
      enabled: 'active',
      mobile: 'mobile',
      hascredentials: 'has:credentials',
      methods: 'registered',
    },
  },
];

/** What columns are called elsewhere, in English and Dutch. */
const aliases = {
  login:
    'login loginname username user userid userprincipalname upn account accountname samaccountname uid inlognaam gebruikersnaam gebruiker gebruikersid accountnaam',
  name: 'name displayname fullname naam weergavenaam volledigenaam',
  email:
    'email emailaddress mail mailaddress primaryemail workemail emails emailadres emailadressen mailadres zakelijkeemail',
  mobile:
    'mobile mobilephone mobilenumber mobilephonenumber mobileno cell cellphone cellular smsnumber mobiel mobieltje mobielnummer mobielenummer mobieletelefoon mobieltelefoonnummer mobieletelefoonnummer gsm gsmnummer 06nummer phonenumbersmobile',
  active:
    'active enabled accountenabled isactive isenabled status accountstatus actief ingeschakeld isactief',
  admin: 'admin isadmin administrator isadministrator beheerder isbeheerder',
  registered:
    'methodsregistered methods authenticationmethods registeredmethods mfamethods methoden methodes geregistreerdemethoden',
  factor: 'mfafactor factor factortype',
  'has:passkey': 'passkey haspasskey passkeys haspasskeys fido2 heeftpasskey',
  'has:totp': 'totp hastotp authenticator authenticatorapp otpapp',
  'has:ubiqu': 'ubiqu hasubiqu heeftubiqu ubiquapp',
  'has:credentials': 'credentials hascredentials',
  'has:sms': 'sms hassms',
  'has:email': 'hasemail heeftemail',
} as const satisfies Partial<Record<ColumnRole, string>>;

const roleByAlias = new Map(
  Object.entries(aliases).flatMap(([role, names]) =>
    names.split(' ').map((name) => [name, role as ColumnRole] as const),
  ),
);

/**
 * Recognises a table by its headers: one of the known exports, or columns with usual names.
 *
 * Only the first column with a role that can be had once counts; the others become `other`.
 */
export function recognise(header: readonly string[]): Recognised {
  const plain = header.map(plainHeader);
  const has = (name: string): boolean => plain.includes(name);
  const format = formats.find(
    ({ all, any }) => all.every(has) && (any.length === 0 || any.some(has)),
  );
  const roleOf = (name: string): ColumnRole =>
    (format ? format.roles[name] : roleByAlias.get(name)) ?? 'other';
  const roles = singled(
    header.map((text, index) => (isSecretHeader(text) ? 'secret' : roleOf(plain[index] ?? ''))),
  );
  if (format) return { format: format.id, roles };
  const isUsable = roles.includes('login') && roles.some(saysWhatTheyHave);
  return { format: isUsable ? 'generic' : null, roles };
}

/** Whether a column says anything about what its user can bring. */
export const saysWhatTheyHave = (role: ColumnRole): boolean =>
  role === 'email' ||
  role === 'mobile' ||
  role === 'registered' ||
  role === 'factor' ||
  role.startsWith('has:');

function singled(roles: readonly ColumnRole[]): ColumnRole[] {
  return roles.map((role, index) =>
    role !== 'email' && role !== 'mobile' && roles.indexOf(role) < index && role !== 'secret'
      ? 'other'
      : role,
  );
}
