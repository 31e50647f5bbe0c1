import { fromBase64, toBase64 } from '../otp/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Credential, NewPasskey, SlotInfo } from './model/slot.ts';
import { randomBytes } from './random.ts';

/** Why no passkey was made or asked for. */
export type PasskeyProblem =
  /** The person closed the browser's dialog, or took too long. */
  | { readonly code: 'cancelled' }
  /** This authenticator has no pseudo-random function, so nothing can be encrypted with it. */
  | { readonly code: 'no-prf' }
  /** This browser offers no passkeys here: Firefox has none in extension pages. */
  | { readonly code: 'unsupported' };

/** Whether this page may ask for passkeys at all: pages of a Firefox extension may not. */
export const passkeysAvailable = (): boolean =>
  location.protocol !== 'moz-extension:' && 'PublicKeyCredential' in globalThis;

/**
 * Makes a passkey and evaluates its pseudo-random function (WebAuthn Level 3 §10.1.4).
 *
 * @param name - what the browser's list of passkeys shows; nothing of the vault's content
 */
export async function createPasskey(name: string): Promise<Result<NewPasskey, PasskeyProblem>> {
  if (!passkeysAvailable()) return fail({ code: 'unsupported' });
  const salt = randomBytes(32);
  const created = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { name },
        user: { id: randomBytes(16), name, displayName: name },
        challenge: randomBytes(32),
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (!created.ok) return created;
  const credentialId = toBase64(new Uint8Array(created.value.rawId));
  const handle = { credentialId, salt: toBase64(salt) };
  const { prf } = created.value.getClientExtensionResults();
  if (prf?.enabled !== true) return fail({ code: 'no-prf' });
  const output = prf.results && bytesOf(prf.results.first);
  if (output) return ok({ ...handle, output });
  // Some authenticators evaluate only when they are asked again.
  const evaluated = await evaluate([handle]);
  return evaluated.ok ? ok({ ...handle, output: evaluated.value.output }) : evaluated;
}

/** Asks for one of a vault's passkeys. */
export async function askPasskey(
  slots: readonly SlotInfo[],
): Promise<Result<Extract<Credential, { readonly kind: 'passkey' }>, PasskeyProblem>> {
  if (!passkeysAvailable()) return fail({ code: 'unsupported' });
  const handles = slots.flatMap(({ passkey }) => passkey ?? []);
  const evaluated = await evaluate(handles);
  if (!evaluated.ok) return evaluated;
  const { credentialId, output } = evaluated.value;
  const slot = slots.find(({ passkey }) => passkey?.credentialId === credentialId);
  return slot ? ok({ kind: 'passkey', slotId: slot.id, output }) : fail({ code: 'cancelled' });
}

type Handle = NonNullable<SlotInfo['passkey']>;

async function evaluate(handles: readonly Handle[]) {
  const evalByCredential = Object.fromEntries(
    handles.map(({ credentialId, salt }) => [
      credentialId.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
      { first: decoded(salt) },
    ]),
  );
  const got = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        userVerification: 'required',
        allowCredentials: handles.map(({ credentialId }) => ({
          type: 'public-key' as const,
          id: decoded(credentialId),
        })),
        extensions: { prf: { evalByCredential } },
      },
    }),
  );
  if (!got.ok) return got;
  const first = got.value.getClientExtensionResults().prf?.results?.first;
  if (!first) return fail({ code: 'no-prf' } as const);
  const credentialId = toBase64(new Uint8Array(got.value.rawId));
  return ok({ credentialId, output: bytesOf(first) });
}

/** Turns the browser's refusals into problems. */
async function asked(
  ask: () => Promise<globalThis.Credential | null>,
): Promise<Result<PublicKeyCredential, PasskeyProblem>> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential
      ? ok(credential)
      : fail({ code: 'unsupported' });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return fail({ code: name === 'NotSupportedError' ? 'unsupported' : 'cancelled' });
  }
}

const decoded = (base64: string): Uint8Array<ArrayBuffer> => fromBase64(base64) ?? new Uint8Array();

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}
