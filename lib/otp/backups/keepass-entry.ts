import { fromBase64 } from '../base64.ts';
import { type BackupEntry, draftEntry, uriEntry } from './backup-entry.ts';
import { fromHex } from './hex.ts';

/** The attributes of one entry by name, in lower case. */
export type KeePassAttributes = ReadonlyMap<string, string>;

type Names = Parameters<typeof uriEntry>[1];

/**
 * Reads the codes of one entry of KeePass or KeePassXC. Of the ways that its plug-ins keep a TOTP
 * secret, the first that is there counts: they repeat each other. HOTP comes besides.
 */
export function keePassEntries(attributes: KeePassAttributes): readonly BackupEntry[] {
  const names = {
    issuer: attributes.get('title'),
    label: attributes.get('username'),
    sites: attributes.get('url'),
  };
  const totp =
    otpAttribute(attributes, names) ??
    secretAttributes(attributes, 'timeotp-', names) ??
    seedAttribute(attributes, names);
  const hotp = secretAttributes(attributes, 'hmacotp-', names);
  return [totp, hotp].filter((entry) => entry !== null);
}

/** `otp`: a Key URI (KeePassXC), or `key=…&step=30&size=6` (KeeOtp). */
function otpAttribute(attributes: KeePassAttributes, names: Names): BackupEntry | null {
  const value = given(attributes, 'otp');
  if (value === undefined) return null;
  if (!/^key=/i.test(value)) return uriEntry(value, names);
  const fields = new Map(
    value.split('&').map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      return [name.toLowerCase(), rest.join('=').replaceAll('%3D', '=').replaceAll('%3d', '=')];
    }),
  );
  const secret = fields.get('key') ?? '';
  return draftEntry({
    ...names,
    type: fields.get('type')?.toLowerCase(),
    secret: decoded(fields.get('encoding') ?? 'base32', secret),
    algorithm: fields.get('otphashmode'),
    digits: fields.get('size'),
    period: fields.get('step'),
    counter: fields.get('counter'),
  });
}

/** `TimeOtp-Secret-Base32` and its like (KeePass 2.47 and later). */
function secretAttributes(
  attributes: KeePassAttributes,
  prefix: 'timeotp-' | 'hmacotp-',
  names: Names,
): BackupEntry | null {
  for (const [suffix, encoding] of [
    ['-base32', 'base32'],
    ['-hex', 'hex'],
    ['-base64', 'base64'],
    ['', 'utf8'],
  ] as const) {
    const secret = given(attributes, `${prefix}secret${suffix}`);
    if (secret === undefined) continue;
    return draftEntry({
      ...names,
      type: prefix === 'timeotp-' ? 'totp' : 'hotp',
      secret: decoded(encoding, secret),
      algorithm: given(attributes, `${prefix}algorithm`),
      digits: given(attributes, `${prefix}length`),
      period: given(attributes, `${prefix}period`),
      counter: given(attributes, `${prefix}counter`),
    });
  }
  return null;
}

/** `TOTP Seed` with `TOTP Settings` such as `30;6`, or `30;S` for Steam (Tray TOTP). */
function seedAttribute(attributes: KeePassAttributes, names: Names): BackupEntry | null {
  const secret = given(attributes, 'totp seed');
  if (secret === undefined) return null;
  const [period, digits] = (given(attributes, 'totp settings') ?? '').split(';');
  const isSteam = digits?.toUpperCase() === 'S';
  return draftEntry({
    ...names,
    type: isSteam ? 'steam' : 'totp',
    secret,
    period: period === '' ? undefined : period,
    ...(isSteam ? {} : { digits }),
  });
}

function given(attributes: KeePassAttributes, name: string): string | undefined {
  const value = attributes.get(name);
  return value === undefined || value.trim() === '' ? undefined : value;
}

/** A secret in another alphabet as bytes; what is none of it stays, to be refused. */
function decoded(encoding: string, secret: string): unknown {
  switch (encoding.toLowerCase()) {
    case 'hex':
      return fromHex(secret) ?? false;
    case 'base64':
      return fromBase64(secret) ?? false;
    case 'utf8':
      return new TextEncoder().encode(secret);
    default:
      return secret;
  }
}
