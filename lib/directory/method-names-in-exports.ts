import type { MethodId } from '../policy/index.ts';

/** How directories name registered methods, without case, spaces and signs. */
const names: Readonly<Record<MethodId, string>> = {
  credentials: 'password credentials wachtwoord',
  sms: 'sms mobilephone alternatemobilephone smsauthentication textmessage',
  email: 'email emailauthentication emailotp',
  ubiqu: 'ubiqu',
  passkey:
    'fido2 fido2webauthn fido2securitykey passkey passkeydevicebound passkeydeviceboundauthenticator passkeydeviceboundwindowshello passkeysynced webauthn webauthnpasswordless securitykey securitykeyorbiometric securitykeyorbiometricauthenticator windowshelloforbusiness',
  totp: 'totp otp softwareonetimepasscode softwareoath hardwareonetimepasscode googleauthenticator authenticatorapp',
};

const byName: ReadonlyMap<string, MethodId> = new Map(
  Object.entries(names).flatMap(([id, text]) => text.split(' ').map((name) => [name, id] as const)),
);

/**
 * Methods that a cell names: `mobilePhone;fido2`, `["email"]`, `FIDO2 (WebAuthn)`.
 *
 * @returns ids in the order of the cell; names that mean no method of ours are left out
 */
export function methodsNamed(cell: string): readonly MethodId[] {
  return cell
    .split(/[;,|]/)
    .flatMap((name) => byName.get(name.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? []);
}
