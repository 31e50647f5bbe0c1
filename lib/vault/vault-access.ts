import { fail, ok } from '../result.ts';
import type { Edit, PlannedChange } from './changes.ts';
import { VaultDatabase } from './database.ts';
import { emptyIndex, type IndexContent, indexId } from './index-content.ts';
import { type ManagedPolicy, noManagedPolicy } from './model/managed-policy.ts';
import type { Vaulted } from './model/vault-problem.ts';
import { planPages } from './pages.ts';
import { sealRecord } from './sealed-record.ts';
import { Session, type SessionStore } from './session.ts';
import { type Unlocked, unlock } from './unlocked.ts';
import { VaultStore } from './vault-store.ts';
import { goneAtMs } from './view-of.ts';

/** What a vault needs from its surroundings. */
export interface VaultOptions {
  readonly session: SessionStore;
  readonly database?: VaultDatabase;
  /** What the organisation prescribes; without it nothing. */
  readonly policy?: () => Promise<ManagedPolicy>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** How often a change is planned anew because somebody else was faster. */
const mostTries = 8;

/** Database, session and clock of a vault, and the one way to change what it holds. */
export class VaultAccess {
  readonly store: VaultStore;
  readonly session: Session;
  readonly now: () => number;
  readonly policy: () => Promise<ManagedPolicy>;

  constructor({ session, database, policy, now = Date.now }: VaultOptions) {
    this.store = new VaultStore(database ?? new VaultDatabase());
    this.session = new Session(session, now);
    this.now = now;
    this.policy = policy ?? (() => Promise.resolve(noManagedPolicy));
  }

  /** The vault with its key and its index, or why not. */
  async open(): Vaulted<Unlocked> {
    const [session, stored] = await Promise.all([
      this.session.current(),
      this.store.rows([indexId]),
    ]);
    if (!stored.ok) return stored;
    const { state, rows } = stored.value;
    return unlock(session, state.header, rows[0]);
  }

  /**
   * Plans a change from what is stored, encrypts it, and writes it in one transaction if nobody else
   * was faster; else it is planned anew. What was in the trash for too long goes with it.
   *
   * Encryption comes before the transaction: IndexedDB ends one that waits for anything else.
   *
   * @param options.fromDamagedIndex - whether an index that cannot be read counts as an empty one
   */
  async change<T>(
    plan: (vault: Edit) => Vaulted<PlannedChange<T>>,
    { fromDamagedIndex = false } = {},
  ): Vaulted<T> {
    for (let tries = 0; tries < mostTries; tries++) {
      const open = await this.open();
      if (!open.ok) return open;
      const vault = open.value;
      if (vault.index === null && !fromDamagedIndex) return fail({ code: 'damaged-index' });
      const planned = await plan({ ...vault, index: vault.index ?? emptyIndex, store: this.store });
      if (!planned.ok) return planned;
      const { index, put = [], remove = [], value } = planned.value;
      const { kept, expired } = partExpired(index, this.now());
      const { pages, changes } = planPages(kept.pages, put, [...remove, ...expired]);
      const { indexVersion } = vault;
      const written = await this.store.changeRecords({
        keyId: vault.header.keyId,
        indexVersion,
        index: await sealRecord(vault, {
          id: indexId,
          version: indexVersion + 1,
          value: { ...kept, pages },
        }),
        pages: changes,
      });
      if (!written.ok) return written;
      if (written.value) return ok(value);
    }
    return fail({ code: 'busy' });
  }

  /** Deletes for good what was in the trash for too long. Where nothing was, nothing is written. */
  async emptyTrash(index: IndexContent): Promise<void> {
    if (partExpired(index, this.now()).expired.length === 0) return;
    await this.change((vault) => Promise.resolve(ok({ index: vault.index, value: undefined })));
  }
}

/** The index without what was in the trash for too long, and the ids of that. */
function partExpired(index: IndexContent, nowMs: number) {
  const isExpired = ([, , deletedAtMs]: IndexContent['trash'][number]) =>
    goneAtMs(deletedAtMs) <= nowMs;
  const expired = index.trash.filter(isExpired).map(([id]) => id);
  return expired.length === 0
    ? { kept: index, expired }
    : { kept: { ...index, trash: index.trash.filter((item) => !isExpired(item)) }, expired };
}
