import type { EditionId } from '../policy/index.ts';
import {
  formatScenarios,
  maxScenarioFileBytes,
  parseScenarioFile,
} from '../scenarios/file-format.ts';
import type { SaveConflict, ScenarioRepository } from '../scenarios/repository.ts';
import type { RejectedScenario, ScenarioFileProblem } from '../scenarios/scenario-file-problem.ts';
import type { DatedScenarioContent, Scenario } from '../scenarios/scenario.ts';
import { parseShareLink, type ShareLinkProblem } from '../scenarios/share-link.ts';
import type { UserCounts } from '../scenarios/user-counts.ts';
import type { StoreProblem } from '../scenarios/store-problem.ts';
import { ok, type Result } from '../result.ts';
import type { Draft } from './draft.svelte.ts';
import type { Base } from './moment.ts';

/** What the status line tells about the last thing done to scenarios. */
export type Notice =
  | { readonly code: 'saved' | 'renamed' | 'duplicated' | 'restored'; readonly name: string }
  /** `wasOpen`: the draft was its own; restoring it opens it again. */
  | { readonly code: 'deleted'; readonly scenario: Scenario; readonly wasOpen: boolean }
  /** Other numbers are on the page now; those that were not saved can be had back by undo. */
  | { readonly code: 'unsaved-left' }
  | {
      readonly code: 'imported';
      readonly count: number;
      readonly rejected: readonly RejectedScenario[];
    }
  | { readonly code: 'unreadable'; readonly problem: ScenarioFileProblem }
  /** The browser did not hand over what is in the file. */
  | { readonly code: 'file-unread' }
  | { readonly code: 'link'; readonly problem: ShareLinkProblem }
  | { readonly code: 'store'; readonly problem: StoreProblem };

/** Why the draft could not simply be saved; the person decides. */
export type Conflict =
  | { readonly code: 'changed-elsewhere'; readonly theirs: Scenario }
  | { readonly code: 'deleted-elsewhere' };

/**
 * The saved scenarios of this browser, in step with every other view of it, and what can be done
 * to them. The database is opened after the first paint, on the first use.
 */
export class Scenarios {
  readonly #draft: Draft;
  readonly #openRepository: () => Promise<ScenarioRepository>;
  #opened: Promise<ScenarioRepository> | null = null;
  /** Commands run one after the other, so that each sees what the one before has changed. */
  #lastTurn: Promise<unknown> = Promise.resolve();

  list: readonly Scenario[] = $state.raw([]);
  /** False until the database has answered once. */
  loaded = $state(false);
  /** Stored records that cannot be read; they stay where they are. */
  damagedCount = $state(0);
  notice: Notice | null = $state.raw(null);
  conflict: Conflict | null = $state.raw(null);
  /** Counts of the directory at hand: a save keeps them with the scenario. */
  usersNow: () => UserCounts | null = () => null;
  /** Whether a write is under way. */
  busy = $state(false);

  constructor(draft: Draft, openRepository: () => Promise<ScenarioRepository>) {
    this.#draft = draft;
    this.#openRepository = openRepository;
  }

  /** One connection for each view, opened at the first use. */
  #repository(): Promise<ScenarioRepository> {
    return (this.#opened ??= this.#openRepository());
  }

  /** Keeps `list` and an unchanged draft in step with the database until the view closes. */
  async watch(): Promise<void> {
    const repository = await this.#repository().catch(() => null);
    if (repository === null) {
      this.loaded = true;
      this.#unavailable();
      return;
    }
    repository.watch({
      next: ({ scenarios, damaged }) => {
        this.list = scenarios;
        this.damagedCount = damaged.length;
        this.loaded = true;
        const open = this.#draft.base.scenario;
        const shown = scenarios.find(({ id }) => id === open?.id);
        if (shown) this.#draft.follow(shown);
        // Deleted elsewhere: numbers of one's own are kept for the conflict that saving will meet.
        else if (open !== null && !this.#draft.unsaved && damaged.length === 0)
          this.#draft.detach();
      },
      error: (problem) => {
        this.loaded = true;
        this.notice = { code: 'store', problem };
      },
    });
  }

  /** Writes the draft into its open scenario. @returns false where it has none yet: ask for a name */
  async save(): Promise<boolean> {
    if (this.#draft.base.scenario === null) return false;
    await this.#overwrite(({ scenario }) => scenario);
    return true;
  }

  /** Writes the draft as a new scenario and opens that. @returns whether it is saved */
  async saveAs(name: string): Promise<boolean> {
    const { base, content } = this.#draft;
    return this.#run(
      (repository) => repository.create({ ...content, name }, this.#usersToKeep()),
      (scenario) => this.#saved(scenario, base),
    );
  }

  /** After a conflict: what this view holds replaces what the other one saved. */
  async keepMine(): Promise<void> {
    const { conflict } = this;
    if (conflict?.code === 'changed-elsewhere') await this.#overwrite(() => conflict.theirs);
  }

  /** After a conflict: what the other view saved is shown here; undo brings this view's back. */
  keepTheirs(): void {
    if (this.conflict?.code === 'changed-elsewhere') this.#draft.open(this.conflict.theirs);
    this.conflict = null;
  }

  /** After a conflict: neither is chosen; the draft stays as it is, unsaved. */
  decideLater(): void {
    if (this.conflict?.code === 'deleted-elsewhere') this.#draft.detach();
    this.conflict = null;
  }

  open(scenario: Scenario): void {
    this.#leave();
    this.#draft.open(scenario);
  }

  /** Starts afresh, with no scenario open: from the shown edition or from the one given. */
  startNew(edition?: EditionId): void {
    this.#leave();
    if (edition === undefined || this.#draft.base.scenario !== null) this.#draft.startNew();
    if (edition !== undefined) this.#draft.loadEdition(edition);
  }

  /** Shows what a share link carries, unsaved. @returns false where it carries nothing readable */
  openLink(text: string): boolean {
    const content = parseShareLink(text);
    if (content.ok) {
      this.#leave();
      this.#draft.receive(content.value);
    } else this.notice = { code: 'link', problem: content.error };
    return content.ok;
  }

  /** @returns whether it has the new name */
  async rename(scenario: Scenario, name: string): Promise<boolean> {
    return this.#run(
      (repository) => repository.rename(scenario.id, name),
      (renamed) => {
        this.#draft.renamed(renamed);
        this.notice = { code: 'renamed', name: renamed.name };
      },
    );
  }

  async duplicate(scenario: Scenario, name: string): Promise<void> {
    await this.#run(
      (repository) => repository.duplicate(scenario.id, name),
      (copy) => (this.notice = { code: 'duplicated', name: copy.name }),
    );
  }

  /** Deletes a scenario; `restore` takes that back. The draft keeps the numbers if it was open. */
  async remove(scenario: Scenario): Promise<void> {
    await this.#run(
      (repository) => repository.remove(scenario.id),
      (removed) => {
        const wasOpen = this.#draft.base.scenario?.id === removed.id;
        if (wasOpen) this.#draft.detach();
        this.notice = { code: 'deleted', scenario: removed, wasOpen };
      },
    );
  }

  /** Takes a deletion back. */
  async restore({ scenario, wasOpen }: Extract<Notice, { code: 'deleted' }>): Promise<void> {
    await this.#run(
      (repository) => repository.restore(scenario),
      (restored) => {
        const { base } = this.#draft;
        if (wasOpen && base.scenario === null) this.#draft.saved(restored, base);
        this.notice = { code: 'restored', name: restored.name };
      },
    );
  }

  /** Adds what a chosen file holds, without reading one that is too large. */
  async importBlob(file: Blob): Promise<void> {
    if (file.size > maxScenarioFileBytes) {
      const problem = {
        code: 'too-large',
        bytes: file.size,
        maxBytes: maxScenarioFileBytes,
      } as const;
      this.notice = { code: 'unreadable', problem };
      return;
    }
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) this.notice = { code: 'file-unread' };
    else await this.importFile(decodeText(bytes));
  }

  /** Adds what a scenario file holds; what cannot be read is listed in the notice, not lost silently. */
  async importFile(text: string): Promise<void> {
    const file = parseScenarioFile(text);
    if (!file.ok) {
      this.notice = { code: 'unreadable', problem: file.error };
      return;
    }
    const { scenarios, rejected } = file.value;
    await this.#run(
      (repository) => repository.importAll(scenarios),
      (added) => (this.notice = { code: 'imported', count: added.length, rejected }),
    );
  }

  /** The text of a file that holds `scenarios`. */
  exportFile(scenarios: readonly DatedScenarioContent[]): string {
    return formatScenarios(scenarios);
  }

  #leave(): void {
    this.notice = this.#draft.unsaved ? { code: 'unsaved-left' } : null;
  }

  /** @param over - the stored scenario that may be written over, asked when its turn has come */
  async #overwrite(over: (base: Base) => Pick<Scenario, 'id' | 'revision'> | null): Promise<void> {
    let before = this.#draft.base;
    await this.#run(
      async (repository): Promise<Result<Scenario | null, StoreProblem | SaveConflict>> => {
        before = this.#draft.base;
        const scenario = over(before);
        if (scenario === null) return ok(null);
        return repository.save(
          scenario.id,
          this.#draft.content,
          scenario.revision,
          this.#usersToKeep(),
        );
      },
      (scenario) => {
        if (scenario) this.#saved(scenario, before);
      },
    );
  }

  #usersToKeep(): UserCounts | undefined {
    return this.usersNow() ?? undefined;
  }

  #saved(scenario: Scenario, before: Base): void {
    this.#draft.saved(scenario, before);
    this.conflict = null;
    this.notice = { code: 'saved', name: scenario.name };
  }

  /** Runs a command when those before it are done. @returns whether it succeeded */
  #run<T>(
    command: (repository: ScenarioRepository) => Promise<Result<T, StoreProblem | SaveConflict>>,
    done: (value: T) => void,
  ): Promise<boolean> {
    const turn = this.#lastTurn.then(async () => {
      this.notice = null;
      this.busy = true;
      try {
        const result = await command(await this.#repository());
        if (result.ok) done(result.value);
        else this.#refused(result.error);
        return result.ok;
      } catch {
        this.#unavailable();
        return false;
      } finally {
        this.busy = false;
      }
    });
    this.#lastTurn = turn;
    return turn;
  }

  #refused(error: StoreProblem | SaveConflict): void {
    if (error.code === 'changed-elsewhere')
      this.conflict = { code: error.code, theirs: error.current };
    else if (error.code === 'deleted-elsewhere') this.conflict = { code: error.code };
    else this.notice = { code: 'store', problem: error };
  }

  /** The database's code did not load: the next use tries again. */
  #unavailable(): void {
    this.#opened = null;
    this.notice = { code: 'store', problem: { code: 'unavailable' } };
  }
}

/** A byte order mark says what a file is written in; without one it is UTF-8. */
function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
