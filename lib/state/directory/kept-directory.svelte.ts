import type { Policy } from '../../policy/index.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import type { KeptList } from '../../list-store/kept-list.ts';
import type { ListStore } from '../../list-store/list-store.ts';
import type { Directory } from './directory.svelte.ts';

/** The list of users that this browser keeps, because somebody asked; deleted when somebody asks. */
export class KeptDirectory {
  readonly #openStore: () => Promise<ListStore>;
  #opened: Promise<ListStore> | null = null;

  list: Omit<KeptList, 'file'> | null = $state.raw(null);
  problem: StorageProblem | null = $state.raw(null);
  busy = $state(false);

  constructor(openStore: () => Promise<ListStore>) {
    this.#openStore = openStore;
  }

  /** Looks what is kept, and opens it where nothing else is shown. */
  async look(directory: Directory, policies: readonly Policy[]): Promise<void> {
    await this.#run(async (store) => {
      const found = await store.read();
      if (!found.ok) return found.error;
      this.list = found.value;
      if (found.value && directory.read === null && directory.incoming === null) {
        const { file, name, roles } = found.value;
        await directory.open(file, name, policies, roles);
      }
      return null;
    });
  }

  /** Keeps what is shown, without the columns that are of no use here. */
  async keep(directory: Directory, nowMs: number): Promise<void> {
    const { read } = directory;
    if (!read) return;
    await this.#run(async (store) => {
      const slim = await directory.slim();
      if (slim === null) return null;
      const kept = await store.keep({ ...slim, name: read.name, keptAtMs: nowMs });
      if (!kept.ok) return kept.error;
      this.list = kept.value;
      return null;
    });
  }

  /** Deletes the kept list; what is shown stays until it is forgotten. */
  async remove(): Promise<void> {
    await this.#run(async (store) => {
      const removed = await store.remove();
      if (!removed.ok) return removed.error;
      this.list = null;
      return null;
    });
  }

  async #run(work: (store: ListStore) => Promise<StorageProblem | null>): Promise<void> {
    this.busy = true;
    try {
      this.problem = await work(await (this.#opened ??= this.#openStore()));
    } catch {
      this.#opened = null;
      this.problem = { code: 'unavailable' };
    } finally {
      this.busy = false;
    }
  }
}
