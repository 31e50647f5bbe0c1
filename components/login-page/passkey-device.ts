/** How asking the device for a passkey went; `unavailable` where this page's origin may not ask. */
export type PasskeyOutcome =
  | { readonly code: 'done'; readonly id: ArrayBuffer }
  | { readonly code: 'refused' }
  | { readonly code: 'unavailable' };

/** Long enough to find the security key, short enough for a lesson. */
const timeoutMs = 60_000;

/** Whether this page might ask: Firefox, for one, lets no extension page. */
export const passkeysPossible = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && isSecureContext;

/** Creates a real passkey on this device (WebAuthn §5.1.3); nobody checks it but this page. */
export function createPasskey(name: string): Promise<PasskeyOutcome> {
  return asked(
    navigator.credentials.create({
      publicKey: {
        rp: { name: 'GRIP Simulator' },
        user: { id: random(16), name, displayName: name },
        challenge: random(32),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        timeout: timeoutMs,
      },
    }),
  );
}

/** Asks the device to use a passkey made before (WebAuthn §5.1.4). */
export function usePasskey(id: ArrayBuffer): Promise<PasskeyOutcome> {
  return asked(
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id }],
        userVerification: 'preferred',
        timeout: timeoutMs,
      },
    }),
  );
}

async function asked(answer: Promise<Credential | null>): Promise<PasskeyOutcome> {
  try {
    const credential = await answer;
    return credential instanceof PublicKeyCredential
      ? { code: 'done', id: credential.rawId }
      : { code: 'refused' };
  } catch (error) {
    const refused = error instanceof DOMException && error.name === 'NotAllowedError';
    return { code: refused ? 'refused' : 'unavailable' };
  }
}

const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));
