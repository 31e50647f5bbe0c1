import { ok } from '../result.ts';
import { waitAfter } from './attempts.ts';
import {
  added,
  advanced,
  arranged,
  destroyed,
  type EntryUpdate,
  merged,
  rebuilt,
  restored,
  trashed,
  updated,
} from './changes.ts';
import { indexId } from './index-content.ts';
import type { Entry, EntryContent, EntryDraft, EntryId } from './model/entry.ts';
import { property } from './model/json.ts';
import { type ManagedPolicy, withinPolicy } from './model/managed-policy.ts';
import {
  readSettings,
  type SiteMemory,
  usualSettings,
  type VaultSettings,
} from './model/settings.ts';
import type { Vaulted, VaultProblem } from './model/vault-problem.ts';
import type { VaultView } from './model/vault-view.ts';
import { recordsIn } from './pages.ts';
import { slotInfo } from './slots.ts';
import { readStored } from './stored-entry.ts';
import { type Unlocked, unlock } from './unlocked.ts';
import { VaultAccess, type VaultOptions } from './vault-access.ts';
import { watchDatabase } from './vault-watch.ts';
import { type EntryReader, viewOf } from './view-of.ts';

/** Hears of every change of the vault, whichever view makes it, and of locking and unlocking. */
export interface VaultObserver {
  readonly next: (view: VaultView) => void;
  /** The view as last told stays right as far as known. */
  readonly error: (problem: VaultProblem) => void;
}

/**
 * The content of the vault, as long as it is unlocked. No method throws or rejects; what is returned
 * is on the disk. Values that are given must be plain data, not reactive proxies.
 */
export class VaultContents {
  protected readonly access: VaultAccess;
  /** Entries that were opened before, by id; dropped when the vault locks. */
  readonly #opened = new Map<EntryId, { readonly keyId: string; readonly entry: Entry }>();
  readonly #watches = new Set<() => void>();

  constructor(options: VaultOptions) {
    this.access = new VaultAccess(options);
  }

  /** What can be seen now. Entries that have not changed are the very objects of the view before. */
  async view(): Vaulted<VaultView> {
    const [session, policy] = await Promise.all([
      this.access.session.current(),
      this.access.policy(),
      this.access.store.connection.connect(),
    ]);
    if (session !== null) {
      const stored = await this.access.store.rows();
      if (!stored.ok) return stored.error.code === 'no-vault' ? ok({ status: 'none' }) : stored;
      const { state, rows } = stored.value;
      const index = rows.find((row) => property(row, 'id') === indexId);
      const unlocked = await unlock(session, state.header, index);
      if (unlocked.ok) {
        const view = await viewOf({
          records: rows.flatMap(recordsIn),
          index: unlocked.value.index,
          read: this.#reader(unlocked.value),
          slots: state.header.slots,
          policy,
          nowMs: this.access.now(),
          lockAtMs: session.lockAtMs,
        });
        return ok(view);
      }
    }
    this.#opened.clear();
    const state = await this.access.store.lockedState();
    if (!state.ok) return state;
    if (state.value === null) return ok({ status: 'none' });
    const { header, attempts } = state.value;
    const waitMs = waitAfter(attempts, this.access.now());
    return ok({ status: 'locked', slots: header.slots.map(slotInfo), waitMs });
  }

  /** Calls back now and after every change, in this view or another. @returns the way to stop */
  watch({ next, error }: VaultObserver): () => void {
    let turn = 0;
    const tell = (): void => {
      const mine = ++turn;
      void this.view().then((view) => {
        if (mine !== turn) return;
        if (view.ok) next(view.value);
        else error(view.error);
      });
    };
    const stops = [
      watchDatabase(this.access.store.connection, tell, error),
      this.access.session.watch(tell),
    ];
    const stop = () => {
      turn = Infinity;
      for (const end of stops) end();
      this.#watches.delete(stop);
    };
    this.#watches.add(stop);
    return stop;
  }

  /** Stops every watch and lets go of the database; the next command opens it again. */
  close(): void {
    for (const stop of [...this.#watches]) stop();
    this.access.store.connection.database.close({ disableAutoOpen: false });
  }

  /** Forgets the key, in every view. */
  async lock(): Promise<void> {
    this.#opened.clear();
    await this.access.session.end();
  }

  /** Locks if its time is over. */
  async expire(): Promise<void> {
    await this.access.session.keyName();
  }

  /** The settings that hold, within what the organisation allows. */
  async settings(): Vaulted<VaultSettings> {
    const [vault, policy] = await Promise.all([this.access.open(), this.policy()]);
    if (!vault.ok) return vault;
    return ok(withinPolicy(vault.value.index?.settings ?? usualSettings, policy));
  }

  /** What the organisation prescribes. */
  policy(): Promise<ManagedPolicy> {
    return this.access.policy();
  }

  /** Somebody uses the vault: the time until it locks begins anew. */
  async touch(): Promise<void> {
    await this.access.session.extend();
  }

  /** Adds entries at the end, all or, where one cannot be added, none. */
  add(drafts: readonly EntryDraft[]): Vaulted<readonly Entry[]> {
    return this.access.change((vault) => added(vault, drafts, this.access.now()));
  }

  /**
   * Changes an entry, unless it is no longer the one that the caller has seen.
   *
   * @param baseVersion - the version that the changes were made from
   */
  update(id: EntryId, changes: Partial<EntryContent>, baseVersion: number): Vaulted<Entry> {
    return this.access.change((vault) =>
      updated(vault, { id, changes, baseVersion }, this.access.now()),
    );
  }

  /** Adds and changes entries together: both or neither. */
  merge(drafts: readonly EntryDraft[], updates: readonly EntryUpdate[]): Vaulted<readonly Entry[]> {
    return this.access.change((vault) => merged(vault, drafts, updates, this.access.now()));
  }

  /** Puts entries in this order; those that are not named follow in theirs. */
  arrange(ids: readonly EntryId[]): Vaulted<void> {
    return this.access.change((vault) => arranged(vault, ids));
  }

  /** Moves entries into the trash. */
  trash(ids: readonly EntryId[]): Vaulted<void> {
    return this.access.change((vault) => trashed(vault, ids, this.access.now()));
  }

  /** Takes entries out of the trash, to the end of the list. */
  restore(ids: readonly EntryId[]): Vaulted<void> {
    return this.access.change((vault) => restored(vault, ids));
  }

  /** Deletes for good what is in the trash, or damaged. */
  destroy(ids: readonly EntryId[]): Vaulted<void> {
    return this.access.change((vault) => destroyed(vault, ids));
  }

  /**
   * Notes that the code of a counter was used.
   *
   * @param usedCounter - of that code; the account's counter is never set back
   */
  advanceCounter(id: EntryId, usedCounter: number): Vaulted<Entry> {
    return this.access.change((vault) => advanced(vault, id, usedCounter, this.access.now()));
  }

  async saveSettings(changes: Partial<VaultSettings>): Vaulted<void> {
    const saved = await this.access.change(({ index }) => {
      const settings = readSettings({ ...index.settings, ...changes }, index.settings);
      return Promise.resolve(ok({ index: { ...index, settings }, value: settings }));
    });
    if (!saved.ok) return saved;
    const { autoLockMinutes } = withinPolicy(saved.value, await this.policy());
    await this.access.session.extend(autoLockMinutes);
    return ok(undefined);
  }

  /** Remembers something of a site, encrypted; null forgets it. */
  rememberSite(site: string, memory: SiteMemory | null): Vaulted<void> {
    return this.access.change(({ index }) => {
      const others = Object.entries(index.sites).filter(([key]) => key !== site);
      const sites = Object.fromEntries(memory === null ? others : [...others, [site, memory]]);
      return Promise.resolve(ok({ index: { ...index, sites }, value: undefined }));
    });
  }

  /** Notes that a backup was handed out. */
  backupSaved(createdAtMs: number): Vaulted<void> {
    return this.access.change(({ index }) =>
      Promise.resolve(ok({ index: { ...index, backupSavedAtMs: createdAtMs }, value: undefined })),
    );
  }

  /** Makes a new list of everything that is stored and opens, where the list itself is damaged. */
  rebuildIndex(): Vaulted<void> {
    return this.access.change(rebuilt, { fromDamagedIndex: true });
  }

  #reader(vault: Unlocked): EntryReader {
    const { keyId } = vault.header;
    return async (record, id, version) => {
      const before = this.#opened.get(id);
      // INVARIANT: the stored bytes are looked at again whenever the stored version is another.
      if (
        before?.keyId === keyId &&
        before.entry.version === version &&
        property(record, 'version') === version
      ) {
        return ok(before.entry);
      }
      const entry = await readStored(vault, record, id, version);
      if (entry.ok) this.#opened.set(id, { keyId, entry: entry.value });
      else this.#opened.delete(id);
      return entry;
    };
  }
}
