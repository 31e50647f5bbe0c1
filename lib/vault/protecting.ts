import { fail, ok, type Result } from '../result.ts';
import type { DeviceKey } from './device-key.ts';
import type { Header } from './header.ts';
import type { ManagedPolicy } from './model/managed-policy.ts';
import type { Credential, Protection } from './model/slot.ts';
import type { Vaulted, VaultProblem } from './model/vault-problem.ts';
import { newDeviceSlot, newPasskeySlot, newPassphraseSlot, type Wrapping } from './new-slot.ts';
import { calibratedCost, type Effort, isOutdated } from './passphrase-key.ts';
import { checkPassphrase, type StrengthOf } from './protection-rules.ts';
import type { Slot } from './slots.ts';
import type { VaultAccess } from './vault-access.ts';
import { newVaultKey } from './vault-key.ts';
import { type Verified, verify } from './verify.ts';

/** What is to open a vault, with what its maker gets to know. */
export interface NewSlots<T = unknown> {
  readonly slots: readonly Slot[];
  readonly deviceKeys?: readonly DeviceKey[];
  readonly value: T;
}

/** Makes what opens a vault, and puts it in the place of what opened it before. */
export class Protecting {
  readonly #access: VaultAccess;
  readonly #effort: Effort;
  readonly #strengthOf: StrengthOf;

  constructor(access: VaultAccess, effort: Effort, strengthOf: StrengthOf) {
    this.#access = access;
    this.#effort = effort;
    this.#strengthOf = strengthOf;
  }

  /** A new vault key under a name. */
  wrapping(name: { readonly vaultId: string; readonly keyId: string }): Wrapping {
    return { ...name, vaultKey: newVaultKey(), nowMs: this.#access.now() };
  }

  /** Wraps the key in the one way that was chosen, if the organisation allows it. */
  async protect(
    wrapping: Wrapping,
    protection: Protection,
    rules: ManagedPolicy,
  ): Promise<Result<NewSlots, VaultProblem>> {
    switch (protection.kind) {
      case 'passphrase': {
        const { passphrase } = protection;
        const allowed = await checkPassphrase(passphrase, rules, this.#strengthOf);
        if (!allowed.ok) return allowed;
        const slot = await newPassphraseSlot(wrapping, passphrase, this.#effort);
        return slot.ok ? ok({ slots: [slot.value], value: undefined }) : slot;
      }
      case 'passkey':
        return ok({
          slots: [await newPasskeySlot(wrapping, protection.passkey)],
          value: undefined,
        });
      case 'device': {
        const { slot, deviceKey } = await newDeviceSlot(wrapping);
        return ok({ slots: [slot], deviceKeys: [deviceKey], value: undefined });
      }
    }
  }

  /** Changes what opens the vault, for whoever opens it now. */
  async change<T>(
    current: Credential,
    plan: (header: Header, wrapping: Wrapping) => Promise<Result<NewSlots<T>, VaultProblem>>,
  ): Vaulted<T> {
    const verified = await verify(this.#access, current);
    if (!verified.ok) return verified;
    const { header, vaultKey } = verified.value;
    const { vaultId, keyId } = header;
    const planned = await plan(header, { vaultId, keyId, vaultKey, nowMs: this.#access.now() });
    vaultKey.fill(0);
    if (!planned.ok) return planned;
    const { slots, deviceKeys, value } = planned.value;
    const written = await this.#replace(header, slots, deviceKeys ?? []);
    return written.ok ? ok(value) : written;
  }

  /**
   * The work of wrapping the key anew, where this computer can bear much more than the slot costs; else
   * null. Nothing depends on it: where it is cut off, or somebody else was faster, the next unlocking
   * tries again.
   */
  upgrade(
    { header, slot, vaultKey, elapsedMs }: Verified,
    { passphrase }: Extract<Credential, { readonly kind: 'passphrase' }>,
  ): (() => Promise<void>) | null {
    if (slot.kind !== 'passphrase') return null;
    const wanted = calibratedCost(slot, elapsedMs, this.#effort);
    if (!isOutdated(slot, wanted)) return null;
    const { vaultId, keyId } = header;
    const wrapping = { vaultId, keyId, vaultKey: vaultKey.slice(), nowMs: slot.createdAtMs };
    return async () => {
      const isOpen = (await this.#access.session.keyName())?.keyId === keyId;
      const effort = { ...this.#effort, least: wanted };
      const made = isOpen
        ? await newPassphraseSlot(wrapping, passphrase, effort)
        : fail({ code: 'locked' });
      wrapping.vaultKey.fill(0);
      if (!made.ok) return;
      const slots = header.slots.map((other) => (other === slot ? made.value : other));
      await this.#replace(header, slots, []);
    };
  }

  async #replace(
    header: Header,
    slots: readonly Slot[],
    deviceKeys: readonly DeviceKey[],
  ): Vaulted<void> {
    const kept = new Set(slots.map(({ id }) => id));
    const written = await this.#access.store.changeHeader({
      revision: header.revision,
      header: { ...header, slots, revision: header.revision + 1 },
      deviceKeys,
      removeDeviceKeys: header.slots.map(({ id }) => id).filter((id) => !kept.has(id)),
    });
    if (!written.ok) return written;
    return written.value ? ok(undefined) : fail({ code: 'busy' });
  }
}
