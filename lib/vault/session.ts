import { fromBase64, toBase64 } from '../otp/index.ts';
import { property } from './model/json.ts';
import type { KeyName } from './slots.ts';
import type { VaultKey } from './vault-key.ts';

/**
 * Where the key of an unlocked vault is kept: in memory that all pages of the extension share, that
 * no web page or content script can reach, and that ends with the browser (`storage.session`).
 */
export interface SessionStore {
  readonly read: () => Promise<unknown>;
  readonly write: (value: SessionRecord | null) => Promise<void>;
  /** Calls back when somebody wrote; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
}

/** JSON, as `storage.session` keeps nothing else. */
export interface SessionRecord extends KeyName {
  /** The vault key in base64. */
  readonly key: string;
  readonly startedAtMs: number;
  readonly lockAtMs: number;
  readonly autoLockMs: number;
}

/** An unlocked vault's key, to be wiped by whoever asked for it. */
export interface OpenSession extends KeyName {
  readonly vaultKey: VaultKey;
  readonly lockAtMs: number;
}

/** The time between unlocking and locking. */
export class Session {
  readonly #store: SessionStore;
  readonly #now: () => number;

  constructor(store: SessionStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * The session that is open.
   *
   * INVARIANT: its end is looked up on the clock at every read. Timers may be late, or lost with a
   * worker; they only help.
   */
  async current(): Promise<OpenSession | null> {
    const record = await this.#record();
    const vaultKey = record && fromBase64(record.key);
    if (!record || !vaultKey) return null;
    const { vaultId, keyId, lockAtMs } = record;
    return { vaultId, keyId, vaultKey, lockAtMs };
  }

  /** Which key is open, without the key. */
  async keyName(): Promise<KeyName | null> {
    const record = await this.#record();
    return record && { vaultId: record.vaultId, keyId: record.keyId };
  }

  async #record(): Promise<SessionRecord | null> {
    const record = readRecord(await this.#store.read());
    const now = this.#now();
    if (record === null || !isOver(record, now)) return record;
    await this.#exclusive(async () => {
      const latest = readRecord(await this.#store.read());
      if (latest === null || isOver(latest, now)) await this.#store.write(null);
    });
    return null;
  }

  /** SECURITY: wipes the bytes of the key. */
  async start({ vaultId, keyId }: KeyName, vaultKey: VaultKey, minutes: number): Promise<void> {
    const startedAtMs = this.#now();
    const autoLockMs = minutes * 60_000;
    const lockAtMs = startedAtMs + autoLockMs;
    const key = toBase64(vaultKey);
    vaultKey.fill(0);
    const record = { vaultId, keyId, key, startedAtMs, lockAtMs, autoLockMs };
    await this.#exclusive(() => this.#store.write(record));
  }

  /**
   * Somebody uses the vault: the time until it locks begins anew.
   *
   * @param minutes - how long it is from now on; without it as before
   */
  async extend(minutes?: number): Promise<void> {
    await this.#exclusive(async () => {
      const record = readRecord(await this.#store.read());
      const now = this.#now();
      if (record === null || isOver(record, now)) return;
      const autoLockMs = minutes === undefined ? record.autoLockMs : minutes * 60_000;
      await this.#store.write({ ...record, autoLockMs, lockAtMs: now + autoLockMs });
    });
  }

  async end(): Promise<void> {
    await this.#exclusive(() => this.#store.write(null));
  }

  watch(changed: () => void): () => void {
    return this.#store.watch(changed);
  }

  /** One view at a time: what locks must not be undone by another that extends. */
  #exclusive(work: () => Promise<void>): Promise<void> {
    return navigator.locks.request('grip-simulator/session', work);
  }
}

/** A clock that stands before the session's start was tampered with. */
function isOver({ startedAtMs, lockAtMs }: SessionRecord, now: number): boolean {
  return now >= lockAtMs || now < startedAtMs;
}

function readRecord(value: unknown): SessionRecord | null {
  const text = (key: string) => {
    const found = property(value, key);
    return typeof found === 'string' ? found : null;
  };
  const number = (key: string) => {
    const found = property(value, key);
    return typeof found === 'number' ? found : null;
  };
  const [vaultId, keyId, key] = [text('vaultId'), text('keyId'), text('key')];
  const [startedAtMs, lockAtMs] = [number('startedAtMs'), number('lockAtMs')];
  const autoLockMs = number('autoLockMs');
  return vaultId !== null &&
    keyId !== null &&
    key !== null &&
    startedAtMs !== null &&
    lockAtMs !== null &&
    autoLockMs !== null
    ? { vaultId, keyId, key, startedAtMs, lockAtMs, autoLockMs }
    : null;
}
