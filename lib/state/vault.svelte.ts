import { fail, type Result } from '../result.ts';
import type { ManagedPolicy, Strength } from '../vault/model/managed-policy.ts';
import type { NewPasskey, SlotInfo, Credential } from '../vault/model/slot.ts';
import type { VaultProblem } from '../vault/model/vault-problem.ts';
import type { UnlockedVault, VaultView } from '../vault/model/vault-view.ts';
import {
  askPasskey,
  createPasskey,
  passkeysAvailable,
  type PasskeyProblem,
} from '../vault/passkey.ts';
import type { Vault } from '../vault/vault.ts';

export type { PasskeyProblem };

/** Being there keeps the vault open; telling it more often than that would only cost. */
const touchEveryMs = 10_000;

/** The vault as a view shows it, always as it is now, whoever changes it. */
export class VaultState {
  readonly #open: () => Promise<Vault>;
  #opened: Promise<Vault> | null = null;
  #first: Promise<Result<VaultView, VaultProblem>> | null = null;
  #touchedAtMs = 0;
  #view = $state.raw<VaultView | null>(null);
  #problem = $state.raw<VaultProblem | null>(null);
  #policy = $state.raw<ManagedPolicy | null>(null);

  /** Whether this browser has passkeys for extensions. */
  readonly passkeys = passkeysAvailable();

  /** @param open - loads the code of the vault, and opens it once */
  constructor(open: () => Promise<Vault>) {
    this.#open = open;
  }

  /** Null until the vault has been read for the first time. */
  get view(): VaultView | null {
    return this.#view;
  }
  /** Why the view cannot be read, or may have fallen behind. */
  get problem(): VaultProblem | null {
    return this.#problem;
  }
  /** What it holds; null while it is locked, missing or not read yet. */
  get content(): UnlockedVault | null {
    return this.#view?.status === 'unlocked' ? this.#view : null;
  }

  /** What the organisation prescribes; null until it is known. The vault enforces it anyway. */
  get policy(): ManagedPolicy | null {
    return this.#policy;
  }

  /** Begins to read before anything is there to show it. */
  prepare(): void {
    this.#first = this.#vault().then((vault) => vault.view());
    // Whoever waits for it tells.
    this.#first.catch(() => null);
  }

  /** Starts to follow the vault; returns the way to stop. */
  watch(): () => void {
    let stop: (() => void) | null = null;
    let stopped = false;
    this.#vault()
      .then(async (vault) => {
        // The first view does not wait for what the watch sets up.
        const first = await (this.#first ?? vault.view());
        this.#first = null;
        if (stopped) return;
        if (first.ok) this.#view ??= first.value;
        stop = vault.watch({
          next: (view) => {
            this.#view = view;
            this.#problem = null;
          },
          error: (problem) => (this.#problem = problem),
        });
        void vault.policy().then((policy) => (this.#policy = policy));
      })
      .catch(() => this.#unavailable());
    return () => {
      stopped = true;
      stop?.();
    };
  }

  /** Has the vault do something; a problem is handed back to whoever asked, to be told there. */
  async run<T>(
    command: (vault: Vault) => Promise<Result<T, VaultProblem>>,
  ): Promise<Result<T, VaultProblem>> {
    try {
      return await command(await this.#vault());
    } catch {
      this.#unavailable();
      return fail({ code: 'unavailable' });
    }
  }

  /** Asks for one of the vault's passkeys. */
  askPasskey(
    slots: readonly SlotInfo[],
  ): Promise<Result<Extract<Credential, { readonly kind: 'passkey' }>, PasskeyProblem>> {
    return askPasskey(slots);
  }

  /** Makes a passkey that can protect the vault. */
  createPasskey(name: string): Promise<Result<NewPasskey, PasskeyProblem>> {
    return createPasskey(name);
  }

  /** How hard a passphrase is to guess; null where the dictionaries cannot be loaded. */
  async strengthOf(passphrase: string): Promise<Strength | null> {
    try {
      const { passphraseStrength } = await import('../vault/passphrase-strength.ts');
      return await passphraseStrength(passphrase);
    } catch {
      return null;
    }
  }

  /** The user is doing something: the vault stays open for longer. */
  touch(): void {
    const nowMs = Date.now();
    if (this.content === null || nowMs - this.#touchedAtMs < touchEveryMs) return;
    this.#touchedAtMs = nowMs;
    void this.#vault().then((vault) => vault.touch());
  }

  /** Locks the vault in every view. */
  lock(): void {
    void this.#vault().then((vault) => vault.lock());
  }

  #vault(): Promise<Vault> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** Its code did not load: the next use tries again. */
  #unavailable(): void {
    this.#opened = null;
    this.#problem = { code: 'unavailable' };
  }
}
