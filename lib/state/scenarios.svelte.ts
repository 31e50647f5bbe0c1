import type { EditionId } from '../policy/index.ts';
import {
  formatScenarios,
  maxScenarioFileBytes,
  parseScenarioFile,
} from '../scenarios/file-format.ts';
import type { ScenarioRepository } from '../scenarios/repository.ts';
import type { RejectedScenario, ScenarioFileProblem } from '../scenarios/scenario-file-problem.ts';
import type { DatedScenarioContent, Scenario } from '../scenarios/scenario.ts';
import { parseShareLink, type ShareLinkProblem } from '../scenarios/share-link.ts';
import type { StoreProblem } from '../scenarios/store-problem.ts';
import type { Result } from '../result.ts';
import type { Draft } from './draft.svelte.ts';

/** What the status line tells about the last thing done to scenarios. */
export type Notice =
  | { readonly code: 'saved' | 'renamed' | 'duplicated' | 'restored'; readonly name: string }
  | { readonly code: 'deleted'; readonly scenario: Scenario }
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

  list: readonly Scenario[] = $state.raw([]);
  /** False until the database has answered once. */
  loaded = $state(false);
  /** Stored records that cannot be read; they stay where they are. */
  damagedCount = $state(0);
  notice: Notice | null = $state.raw(null);
  conflict: Conflict | null = $state.raw(null);
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
    const repository = await this.#repository();
    repository.watch({
      next: ({ scenarios, damaged }) => {
        this.list = scenarios;
        this.damagedCount = damaged.length;
        this.loaded = true;
        const id = this.#draft.base.scenario?.id;
        const shown = scenarios.find((scenario) => scenario.id === id);
        if (shown) this.#draft.follow(shown);
      },
      error: (problem) => {
        this.loaded = true;
        this.notice = { code: 'store', problem };
      },
    });
  }

  /** Writes the draft into its open scenario. @returns false where it has none yet: ask for a name */
  async save(): Promise<boolean> {
    const { scenario } = this.#draft.base;
    if (scenario === null) return false;
    await this.#overwrite(scenario.id, scenario.revision);
    return true;
  }

  /** Writes the draft as a new scenario and opens that. */
  async saveAs(name: string): Promise<void> {
    const content = { ...this.#draft.content, name };
    await this.#run(
      (repository) => repository.create(content),
      (scenario) => {
        this.#draft.saved(scenario);
        this.conflict = null;
        this.notice = { code: 'saved', name: scenario.name };
      },
    );
  }

  /** After a conflict: what this view holds replaces what the other one saved. */
  async keepMine(): Promise<void> {
    const conflict = this.conflict;
    const { scenario } = this.#draft.base;
    if (conflict?.code === 'changed-elsewhere' && scenario !== null) {
      await this.#overwrite(scenario.id, conflict.theirs.revision);
    }
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

  async rename(scenario: Scenario, name: string): Promise<void> {
    await this.#run(
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
        if (this.#draft.base.scenario?.id === removed.id) this.#draft.detach();
        this.notice = { code: 'deleted', scenario: removed };
      },
    );
  }

  async restore(scenario: Scenario): Promise<void> {
    await this.#run(
      (repository) => repository.restore(scenario),
      ({ name }) => (this.notice = { code: 'restored', name }),
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
    const text = await file.text().catch(() => null);
    if (text === null) this.notice = { code: 'file-unread' };
    else await this.importFile(text);
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

  async #overwrite(id: Scenario['id'], revision: number): Promise<void> {
    const repository = await this.#repository();
    this.notice = null;
    this.busy = true;
    const saved = await repository.save(id, this.#draft.content, revision);
    this.busy = false;
    if (saved.ok) {
      this.#draft.saved(saved.value);
      this.conflict = null;
      this.notice = { code: 'saved', name: saved.value.name };
    } else if (saved.error.code === 'changed-elsewhere') {
      this.conflict = { code: 'changed-elsewhere', theirs: saved.error.current };
    } else if (saved.error.code === 'deleted-elsewhere') {
      this.conflict = { code: 'deleted-elsewhere' };
    } else {
      this.notice = { code: 'store', problem: saved.error };
    }
  }

  async #run<T>(
    command: (repository: ScenarioRepository) => Promise<Result<T, StoreProblem>>,
    done: (value: T) => void,
  ): Promise<void> {
    this.notice = null;
    this.busy = true;
    const result = await command(await this.#repository());
    this.busy = false;
    if (result.ok) done(result.value);
    else this.notice = { code: 'store', problem: result.error };
  }
}
