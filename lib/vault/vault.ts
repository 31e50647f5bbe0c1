import { formatAegis, formatKeyUriList } from '../otp/index.ts';
import { fail, ok, type Result } from '../result.ts';
import { type ExportFile, writeBackup } from './backup-file.ts';
import type { DeviceKey } from './device-key.ts';
import { type Header, headerId } from './header.ts';
import { indexId } from './index-content.ts';
import type { EntryDraft, EntryId } from './model/entry.ts';
import { type ManagedPolicy, withinPolicy } from './model/managed-policy.ts';
import { usualSettings } from './model/settings.ts';
import type { Credential, NewPasskey, Protection } from './model/slot.ts';
import type { Vaulted, VaultProblem } from './model/vault-problem.ts';
import {
  newDeviceSlot,
  newPasskeySlot,
  newPassphraseSlot,
  newRecoverySlot,
  type Wrapping,
} from './new-slot.ts';
import { firstRows } from './new-vault.ts';
import { calibratedCost, type Effort, isOutdated, usualEffort } from './passphrase-key.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import { checkPassphrase, checkSlots, type StrengthOf } from './protection-rules.ts';
import { newId } from './random.ts';
import { renewedRows, renewedSlots } from './renewal.ts';
import type { Slot } from './slots.ts';
import { unlock } from './unlocked.ts';
import type { VaultOptions } from './vault-access.ts';
import { VaultContents } from './vault-contents.ts';
import { newVaultKey } from './vault-key.ts';
import { type Verified, verify } from './verify.ts';

/** The surroundings of a vault whose protection can be changed. */
export interface ProtectedVaultOptions extends VaultOptions {
  /** How hard guessing a passphrase is made. */
  readonly effort?: Effort;
  readonly strengthOf?: StrengthOf;
}

/** What a first use chooses. */
export interface NewVault {
  readonly protection: Protection;
  readonly entries: readonly EntryDraft[];
  /** Whether a recovery code is made too. */
  readonly recoveryCode: boolean;
}

/** Programs whose unencrypted files can be written. */
export type PlainFormat = 'aegis' | 'key-uri-list';

interface NewSlots<T = unknown> {
  readonly slots: readonly Slot[];
  readonly deviceKeys?: readonly DeviceKey[];
  readonly value: T;
}

/**
 * The vault with all that makes, opens and protects it. Whatever changes the protection or hands out
 * secrets asks for a credential, also of an unlocked vault.
 */
export class Vault extends VaultContents {
  readonly #effort: Effort;
  readonly #strengthOf: StrengthOf;

  constructor({
    effort = usualEffort,
    strengthOf = passphraseStrength,
    ...options
  }: ProtectedVaultOptions) {
    super(options);
    this.#effort = effort;
    this.#strengthOf = strengthOf;
  }

  /**
   * Makes a vault and leaves it unlocked. Nothing is written before everything is encrypted, and then
   * all of it together.
   *
   * @returns the recovery code, to be shown once
   */
  async create({
    protection,
    entries,
    recoveryCode,
  }: NewVault): Vaulted<{ readonly recoveryCode: string | null }> {
    const { policy, now, store, session } = this.access;
    const rules = await policy();
    const allowed = checkSlots([protection.kind], rules);
    if (!allowed.ok) return allowed;
    const wrapping = this.#wrapping({ vaultId: newId(), keyId: newId() });
    const { vaultId, keyId, vaultKey } = wrapping;
    const first = await this.#protect(wrapping, protection, rules);
    if (!first.ok) return first;
    const recovery = recoveryCode ? await newRecoverySlot(wrapping) : null;
    const slots = [...first.value.slots, ...(recovery ? [recovery.slot] : [])];
    const rows = await firstRows(vaultId, vaultKey, entries, now());
    if (!rows.ok) return rows;
    const header: Header = { id: headerId, format: 1, vaultId, keyId, revision: 1, slots };
    const created = await store.create(header, rows.value, first.value.deviceKeys ?? []);
    if (!created.ok) return created;
    const { autoLockMinutes } = withinPolicy(usualSettings, rules);
    await session.start(wrapping, vaultKey, autoLockMinutes);
    return ok({ recoveryCode: recovery?.code ?? null });
  }

  /** Opens the vault in every view of this browser. */
  async unlock(credential: Credential): Vaulted<void> {
    const verified = await verify(this.access, credential);
    if (!verified.ok) return verified;
    const { header, slot, vaultKey } = verified.value;
    const policy = await this.access.policy();
    if (
      slot.kind === 'device' &&
      policy.deviceSlotDisabled &&
      header.slots.some(({ kind }) => kind !== 'device')
    ) {
      return fail({ code: 'forbidden-by-policy', rule: 'deviceSlotDisabled' });
    }
    const stored = await this.access.store.rows([indexId]);
    if (!stored.ok) return stored;
    const open = await unlock(
      { ...header, vaultKey, lockAtMs: Infinity },
      stored.value.state.header,
      stored.value.rows[0],
    );
    if (!open.ok) return open;
    const settings = withinPolicy(open.value.index?.settings ?? usualSettings, policy);
    await this.access.session.start(header, vaultKey, settings.autoLockMinutes);
    if (credential.kind === 'passphrase') await this.#upgrade(verified.value, credential);
    return ok(undefined);
  }

  /** Whether somebody knows how to open the vault; changes nothing. */
  async confirm(credential: Credential): Vaulted<void> {
    const verified = await verify(this.access, credential);
    return verified.ok ? ok(undefined) : verified;
  }

  /** Gives the vault a passphrase, in place of the one that it has. */
  setPassphrase(current: Credential, passphrase: string): Vaulted<void> {
    return this.#changeSlots(current, async ({ slots }, wrapping) => {
      const rules = await this.access.policy();
      const made = await this.#protect(wrapping, { kind: 'passphrase', passphrase }, rules);
      if (!made.ok) return made;
      const others = slots.filter(({ kind }) => kind !== 'passphrase');
      return ok({ slots: [...made.value.slots, ...others], value: undefined });
    });
  }

  /** Makes a recovery code, in place of the one that there is. @returns it, to be shown once */
  addRecoveryCode(current: Credential): Vaulted<string> {
    return this.#changeSlots(current, async ({ slots }, wrapping) => {
      const { code, slot } = await newRecoverySlot(wrapping);
      const others = slots.filter(({ kind }) => kind !== 'recovery-code');
      return ok({ slots: [...others, slot], value: code });
    });
  }

  /** Lets a passkey open the vault too. */
  addPasskey(current: Credential, passkey: NewPasskey): Vaulted<void> {
    return this.#changeSlots(current, async ({ slots }, wrapping) =>
      ok({ slots: [...slots, await newPasskeySlot(wrapping, passkey)], value: undefined }),
    );
  }

  /** Lets this browser profile open the vault by itself. */
  addDevice(current: Credential): Vaulted<void> {
    return this.#changeSlots(current, async ({ slots }, wrapping) => {
      const allowed = checkSlots(['passphrase', 'device'], await this.access.policy());
      if (!allowed.ok) return allowed;
      const { slot, deviceKey } = await newDeviceSlot(wrapping);
      return ok({ slots: [...slots, slot], deviceKeys: [deviceKey], value: undefined });
    });
  }

  /** Takes one way of opening the vault away; the last one stays. */
  removeSlot(current: Credential, slotId: string): Vaulted<void> {
    return this.#changeSlots(current, async ({ slots }) => {
      const left = slots.filter(({ id }) => id !== slotId);
      if (left.length === slots.length) return fail({ code: 'no-such-slot' });
      if (left.length === 0) return fail({ code: 'last-slot' });
      const { passphraseRequired } = await this.access.policy();
      if (passphraseRequired && !left.some(({ kind }) => kind === 'passphrase')) {
        return fail({ code: 'forbidden-by-policy', rule: 'passphraseRequired' });
      }
      return ok({ slots: left, value: undefined });
    });
  }

  /**
   * Encrypts everything under a new key, so that old copies of the files and what opened them are of
   * no use for what comes after. Passkeys but the one shown are dropped.
   *
   * @param passphrase - a new one; without it the one shown stays
   * @returns the new recovery code, where there was one
   */
  async renewKey(
    current: Credential,
    { passphrase }: { readonly passphrase?: string } = {},
  ): Vaulted<{ readonly recoveryCode: string | null }> {
    const verified = await verify(this.access, current);
    if (!verified.ok) return verified;
    const { header } = verified.value;
    const { store, session, policy } = this.access;
    if (passphrase !== undefined) {
      const allowed = await checkPassphrase(passphrase, await policy(), this.#strengthOf);
      if (!allowed.ok) return allowed;
    }
    const open = await this.access.open();
    if (!open.ok) return open;
    const { index } = open.value;
    if (index === null) return fail({ code: 'damaged-index' });
    const wrapping = this.#wrapping({ vaultId: header.vaultId, keyId: newId() });
    const renewed = await renewedSlots(header, wrapping, current, passphrase, this.#effort);
    if (!renewed.ok) return renewed;
    const { slots, deviceKeys, recoveryCode } = renewed.value;
    const all = await renewedRows({ ...open.value, index }, store, wrapping);
    if (!all.ok) return all;
    const { keyId, vaultKey } = wrapping;
    const written = await store.changeHeader({
      revision: header.revision,
      header: { ...header, keyId, slots, revision: header.revision + 1 },
      deviceKeys,
      removeDeviceKeys: header.slots.map(({ id }) => id),
      rows: { indexVersion: open.value.indexVersion, all: all.value },
    });
    if (!written.ok) return written;
    if (!written.value) return fail({ code: 'busy' });
    const { autoLockMinutes } = withinPolicy(index.settings, await policy());
    await session.start(wrapping, vaultKey, autoLockMinutes);
    return ok({ recoveryCode });
  }

  /**
   * Writes the encrypted backup file. What opens the vault opens it too, but for passkeys and this
   * device; a vault that has nothing else needs a passphrase for it.
   */
  async backup(passphrase?: string): Vaulted<ExportFile> {
    const open = await this.access.open();
    if (!open.ok) return open;
    const { header, session } = open.value;
    const view = await this.view();
    if (!view.ok) return view;
    if (view.value.status !== 'unlocked') return fail({ code: 'locked' });
    const { keyId, vaultId } = header;
    const wrapping = { keyId, vaultId, vaultKey: session.vaultKey, nowMs: this.access.now() };
    let slots = header.slots.filter(
      ({ kind }) => kind === 'passphrase' || kind === 'recovery-code',
    );
    if (passphrase !== undefined) {
      const rules = await this.access.policy();
      const made = await this.#protect(wrapping, { kind: 'passphrase', passphrase }, rules);
      if (!made.ok) return made;
      slots = [...made.value.slots];
    }
    if (slots.length === 0) return fail({ code: 'needs-passphrase' });
    const { entries } = view.value;
    return ok(await writeBackup({ ...wrapping, slots, entries, createdAtMs: wrapping.nowMs }));
  }

  /** Writes accounts unencrypted, for other programs: those named, or all. */
  async exportAs(
    format: PlainFormat,
    credential: Credential,
    ids?: readonly EntryId[],
  ): Vaulted<ExportFile> {
    const policy = await this.access.policy();
    if (policy.exportDisabled) {
      return fail({ code: 'forbidden-by-policy', rule: 'exportDisabled' });
    }
    const confirmed = await this.confirm(credential);
    if (!confirmed.ok) return confirmed;
    const view = await this.view();
    if (!view.ok) return view;
    if (view.value.status !== 'unlocked') return fail({ code: 'locked' });
    const { entries } = view.value;
    const accounts = entries
      .filter(({ id }) => ids?.includes(id) ?? true)
      .map(({ account }) => account);
    const createdAtMs = this.access.now();
    return ok(
      format === 'aegis'
        ? {
            name: 'aegis-export-plain.json',
            text: formatAegis(accounts, () => crypto.randomUUID()),
            createdAtMs,
          }
        : { name: 'key-uris.txt', text: formatKeyUriList(accounts), createdAtMs },
    );
  }

  /** Deletes the vault with all that is in it. */
  async wipe(): Vaulted<void> {
    await this.lock();
    return this.access.store.clear();
  }

  #wrapping(name: { readonly vaultId: string; readonly keyId: string }): Wrapping {
    return { ...name, vaultKey: newVaultKey(), nowMs: this.access.now() };
  }

  async #protect(
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

  async #changeSlots<T>(
    current: Credential,
    plan: (header: Header, wrapping: Wrapping) => Promise<Result<NewSlots<T>, VaultProblem>>,
  ): Vaulted<T> {
    const verified = await verify(this.access, current);
    if (!verified.ok) return verified;
    const { header, vaultKey } = verified.value;
    const { vaultId, keyId } = header;
    const planned = await plan(header, { vaultId, keyId, vaultKey, nowMs: this.access.now() });
    vaultKey.fill(0);
    if (!planned.ok) return planned;
    const { slots, deviceKeys, value } = planned.value;
    const written = await this.#replaceSlots(header, slots, deviceKeys ?? []);
    return written.ok ? ok(value) : written;
  }

  async #replaceSlots(
    header: Header,
    slots: readonly Slot[],
    deviceKeys: readonly DeviceKey[],
  ): Vaulted<void> {
    const kept = new Set(slots.map(({ id }) => id));
    const written = await this.access.store.changeHeader({
      revision: header.revision,
      header: { ...header, slots, revision: header.revision + 1 },
      deviceKeys,
      removeDeviceKeys: header.slots.map(({ id }) => id).filter((id) => !kept.has(id)),
    });
    if (!written.ok) return written;
    return written.value ? ok(undefined) : fail({ code: 'busy' });
  }

  /** Wraps the key anew where this computer can bear much more than the slot costs. */
  async #upgrade(
    { header, slot, vaultKey, elapsedMs }: Verified,
    { passphrase }: Extract<Credential, { readonly kind: 'passphrase' }>,
  ): Promise<void> {
    if (slot.kind !== 'passphrase') return;
    if (!isOutdated(slot, calibratedCost(slot, elapsedMs, this.#effort))) return;
    const { vaultId, keyId } = header;
    const wrapping = { vaultId, keyId, vaultKey, nowMs: slot.createdAtMs };
    const made = await newPassphraseSlot(wrapping, passphrase, this.#effort);
    if (!made.ok) return;
    // Not written where somebody else was faster: the next unlocking tries again.
    const slots = header.slots.map((other) => (other === slot ? made.value : other));
    await this.#replaceSlots(header, slots, []);
  }
}
