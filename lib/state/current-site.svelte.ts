import type { FillOutcome, SiteView } from '../sites/index.ts';
import type { PageCommands, SitePermissions } from './site-commands.ts';

/** The page beside the popup: what could be filled there, and what came of it. */
export class CurrentSite {
  readonly #page: PageCommands;
  readonly #permissions: SitePermissions;
  #view = $state.raw<SiteView | null>(null);
  #outcome = $state.raw<FillOutcome | null>(null);
  #isBusy = $state(false);
  /** Enter was pressed before the page was looked at. */
  #isFillWanted = false;

  constructor(page: PageCommands, permissions: SitePermissions) {
    this.#page = page;
    this.#permissions = permissions;
  }

  /** Null until the page has been looked at, and where there is none. */
  get view(): SiteView | null {
    return this.#view;
  }
  /** What came of the last fill, here or by shortcut. */
  get outcome(): FillOutcome | null {
    return this.#outcome;
  }
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Looks at the page. A fill that found the vault locked goes on now. */
  async look(): Promise<void> {
    await this.#do(async () => {
      const view = await this.#page.view();
      this.#view = view;
      if (view?.note) this.#outcome = view.note;
      const goesOn = view?.note?.code === 'locked' || this.#isFillWanted;
      this.#isFillWanted = false;
      if (goesOn && view?.plan?.code === 'fill') {
        this.#outcome = await this.#page.fill({});
      }
    });
  }

  fill(accountId: string): Promise<void> {
    return this.#fill(() => this.#page.fill({ accountId }));
  }

  /** Fills where one account and one field belong together, as soon as that is known; else says no. */
  fillTheOne(): boolean {
    const plan = this.#view?.plan;
    if (plan?.code === 'fill') void this.fill(plan.accountId);
    else if (this.#view === null && this.#isBusy) this.#isFillWanted = true;
    else return false;
    return true;
  }

  /** Fills a field that waits for a code that was texted or emailed. */
  fillAnyway(accountId: string): Promise<void> {
    return this.#fill(() => this.#page.fill({ accountId, anyChannel: true }));
  }

  useFocusedField(): Promise<void> {
    return this.#fill(() => this.#page.useFocusedField());
  }

  async notACodeField(): Promise<void> {
    await this.#do(() => this.#page.notACodeField());
    await this.look();
  }

  /** Fills a frame inside a page of another site, now and later. */
  agree(origin: string, within: string): Promise<void> {
    return this.#fill(async () => {
      await this.#page.agree(origin, within);
      return this.#page.fill({});
    });
  }

  /** Asks to look into a frame that was not seen. */
  async allow(origin: string): Promise<void> {
    if (await this.#permissions.allow(origin)) await this.look();
  }

  async setByItself(origin: string, isWanted: boolean): Promise<void> {
    if (isWanted) await this.#permissions.startByItself(origin);
    else await this.#permissions.stopByItself(origin);
    await this.look();
  }

  async #fill(filling: () => Promise<FillOutcome>): Promise<void> {
    await this.#do(async () => {
      this.#outcome = await filling();
      this.#view = await this.#page.view();
    });
  }

  async #do(work: () => Promise<void>): Promise<void> {
    this.#isBusy = true;
    try {
      await work();
    } catch {
      this.#outcome = { code: 'unreachable' };
    } finally {
      this.#isBusy = false;
    }
  }
}
