import { cdp } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';

import { askPasskey, createPasskey, passkeysAvailable } from '../../../lib/vault/passkey.ts';
import type { SlotInfo } from '../../../lib/vault/model/slot.ts';
import { errorOf, valueOf } from '../support/results.ts';

/** The part of the DevTools protocol that plays an authenticator. */
interface WebAuthn {
  send(method: 'WebAuthn.enable' | 'WebAuthn.disable'): Promise<unknown>;
  send(
    method: 'WebAuthn.addVirtualAuthenticator',
    parameters: { readonly options: object },
  ): Promise<{ readonly authenticatorId: string }>;
}

/** Gives this browser an authenticator that says yes to everything. */
async function authenticator(hasPrf: boolean): Promise<void> {
  const session = cdp() as unknown as WebAuthn;
  await session.send('WebAuthn.enable');
  onTestFinished(async () => {
    await session.send('WebAuthn.disable');
  });
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
}

const slotOf = (id: string, { credentialId, salt }: { credentialId: string; salt: string }) =>
  ({ id, kind: 'passkey', createdAtMs: 0, passkey: { credentialId, salt } }) satisfies SlotInfo;

describe('a passkey', () => {
  it('gives the same bytes whenever it is asked, and others than another one', async () => {
    await authenticator(true);
    expect(passkeysAvailable()).toBe(true);
    const first = await valueOf(createPasskey('GRIP Simulator'));
    const second = await valueOf(createPasskey('GRIP Simulator'));
    expect(first.output).toHaveLength(32);
    expect(second.output).not.toEqual(first.output);
    const outputs = { a: first.output, b: second.output };
    const asked = await valueOf(askPasskey([slotOf('a', first), slotOf('b', second)]));
    expect(asked.kind).toBe('passkey');
    expect(asked.output).toEqual(outputs[asked.slotId as 'a' | 'b']);
    const only = await valueOf(askPasskey([slotOf('a', first)]));
    expect(only).toEqual({ kind: 'passkey', slotId: 'a', output: first.output });
  });

  it('of an authenticator without the function is refused', async () => {
    await authenticator(false);
    expect(await errorOf(createPasskey('GRIP Simulator'))).toEqual({ code: 'no-prf' });
  });

  it('that the authenticator does not know is not asked for endlessly', async () => {
    await authenticator(true);
    const unknown = slotOf('a', { credentialId: 'AAAA', salt: 'AAAA' });
    expect(await errorOf(askPasskey([unknown]))).toEqual({ code: 'cancelled' });
  });
});
