import type { Account } from '../otp/index.ts';
import { fail, ok } from '../result.ts';
import type { ExportFile } from './backup-file.ts';
import { backupFile, type Exported, plainFile, type PlainFormat, revealed } from './exporting.ts';
import { type Header, headerId } from './header.ts';
import { indexId } from './index-content.ts';
import type { EntryDraft, EntryId } from './model/entry.ts';
import { withinPolicy } from './model/managed-policy.ts';
import { usualSettings } from './model/settings.ts';
import type { Credential, NewPasskey, Protection } from './model/slot.ts';
import type { Vaulted } from './model/vault-problem.ts';
import { newDeviceSlot, newPasskeySlot, newRecoverySlot } from './new-slot.ts';
import { firstRows } from './new-vault.ts';
import { type Effort, usualEffort } from './passphrase-key.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import { Protecting } from './protecting.ts';
import { checkSlots, type StrengthOf } from './protection-rules.ts';
import { newId } from './random.ts';
import { renewKey } from './renewal.ts';
import { unlock } from './unlocked.ts';
import type { VaultOptions } from './vault-access.ts';
import { VaultContents } from './vault-contents.ts';
import { verify } from './verify.ts';

/** The surroundings of a vault whose protection can be changed. */
export interface ProtectedVaultOptions extends VaultOptions {
  /** How hard guessing a passphrase is made. */
  readonly effort?: Effort;
  readonly strengthOf?: StrengthOf;
  /** Does what nobody waits for, once the person has been answered and sees the codes. */
  readonly later?: (work: () => Promise<void>) => void;
}

/** Long enough to draw the codes, short enough for a popup that is soon closed. */
const afterAnswerMs = 500;
const afterAnswer = (work: () => Promise<void>): void => {
  setTimeout(() => void work(), afterAnswerMs);
};

/** What a first use chooses. */
export interface NewVault {
  readonly protection: Protection;
  readonly entries: readonly EntryDraft[];
  /** Whether a recovery code is made too. */
  readonly recoveryCode: boolean;
}

/**
 * The vault with all that makes, opens and protects it. Whatever changes the protection or hands out
 * secrets asks for a credential, also of an unlocked vault.
 */
export class Vault extends VaultContents {
  readonly #effort: Effort;
  readonly #strengthOf: StrengthOf;
  readonly #later: (work: () => Promise<void>) => void;
  readonly #protecting: Protecting;
  readonly #exported: Exported;

  constructor({
    effort = usualEffort,
    strengthOf = passphraseStrength,
    later = afterAnswer,
    ...options
  }: ProtectedVaultOptions) {
    super(options);
    this.#effort = effort;
    this.#strengthOf = strengthOf;
    this.#later = later;
    this.#protecting = new Protecting(this.access, effort, strengthOf);
    this.#exported = { access: this.access, view: () => this.view() };
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
    const wrapping = this.#protecting.wrapping({ vaultId: newId(), keyId: newId() });
    const { vaultId, keyId, vaultKey } = wrapping;
    const first = await this.#protecting.protect(wrapping, protection, rules);
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
      { ...header, vaultKey: vaultKey.slice(), lockAtMs: Infinity },
      stored.value.state.header,
      stored.value.rows[0],
    );
    if (!open.ok) return open;
    const settings = withinPolicy(open.value.index?.settings ?? usualSettings, policy);
    const upgrade =
      credential.kind === 'passphrase' && this.#protecting.upgrade(verified.value, credential);
    await this.access.session.start(header, vaultKey, settings.autoLockMinutes);
    if (upgrade) this.#later(upgrade);
    // What does not go now goes with the next change, or at the next time.
    if (open.value.index) await this.access.emptyTrash(open.value.index);
    return ok(undefined);
  }

  /** Gives the vault a passphrase, in place of the one that it has. */
  setPassphrase(current: Credential, passphrase: string): Vaulted<void> {
    return this.#protecting.change(current, async ({ slots }, wrapping) => {
      const rules = await this.access.policy();
      const made = await this.#protecting.protect(
        wrapping,
        { kind: 'passphrase', passphrase },
        rules,
      );
      if (!made.ok) return made;
      const others = slots.filter(({ kind }) => kind !== 'passphrase');
      return ok({ slots: [...made.value.slots, ...others], value: undefined });
    });
  }

  /** Makes a recovery code, in place of the one that there is. @returns it, to be shown once */
  addRecoveryCode(current: Credential): Vaulted<string> {
    return this.#protecting.change(current, async ({ slots }, wrapping) => {
      const { code, slot } = await newRecoverySlot(wrapping);
      const others = slots.filter(({ kind }) => kind !== 'recovery-code');
      return ok({ slots: [...others, slot], value: code });
    });
  }

  /** Lets a passkey open the vault too. */
  addPasskey(current: Credential, passkey: NewPasskey): Vaulted<void> {
    return this.#protecting.change(current, async ({ slots }, wrapping) =>
      ok({ slots: [...slots, await newPasskeySlot(wrapping, passkey)], value: undefined }),
    );
  }

  /** Lets this browser profile open the vault by itself. */
  addDevice(current: Credential): Vaulted<void> {
    return this.#protecting.change(current, async ({ slots }, wrapping) => {
      const allowed = checkSlots(['passphrase', 'device'], await this.access.policy());
      if (!allowed.ok) return allowed;
      const { slot, deviceKey } = await newDeviceSlot(wrapping);
      return ok({ slots: [...slots, slot], deviceKeys: [deviceKey], value: undefined });
    });
  }

  /** Takes one way of opening the vault away; the last one stays. */
  removeSlot(current: Credential, slotId: string): Vaulted<void> {
    return this.#protecting.change(current, async ({ slots }) => {
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
  renewKey(
    current: Credential,
    { passphrase }: { readonly passphrase?: string } = {},
  ): Vaulted<{ readonly recoveryCode: string | null }> {
    return renewKey(this.access, current, {
      passphrase,
      effort: this.#effort,
      strengthOf: this.#strengthOf,
    });
  }

  /**
   * Writes the encrypted backup file. What opens the vault opens it too, but for passkeys and this
   * device; a vault that has nothing else needs a passphrase for it.
   */
  backup(passphrase?: string): Vaulted<ExportFile> {
    return backupFile(this.#exported, this.#protecting, passphrase);
  }

  /**
   * Accounts with their secrets, to be shown as QR codes: those named, or all. Asks for a credential,
   * and keeps to the organisation's rule.
   */
  reveal(credential: Credential, ids?: readonly EntryId[]): Vaulted<readonly Account[]> {
    return revealed(this.#exported, credential, ids);
  }

  /** Writes accounts unencrypted, for other programs: those named, or all. */
  async exportAs(
    format: PlainFormat,
    credential: Credential,
    ids?: readonly EntryId[],
  ): Vaulted<ExportFile> {
    const accounts = await this.reveal(credential, ids);
    return accounts.ok ? ok(plainFile(format, accounts.value, this.access.now())) : accounts;
  }

  /** Deletes the vault with all that is in it. */
  async wipe(): Vaulted<void> {
    await this.lock();
    return this.access.store.clear();
  }
}
