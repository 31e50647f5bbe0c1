import type { Account } from '../../otp/index.ts';

/** What came of a lesson's use of the Codes of this extension. */
export type CodesOutcome =
  | 'kept'
  | 'filled'
  /** There is no vault yet, or it is locked. */
  | 'closed'
  /** The vault does not hold the account of this login. */
  | 'no-account'
  /** The page asks for no code now, or did not take it. */
  | 'no-field'
  | 'failed';

/** How the simulated login page reaches the Codes of this extension. */
export interface CodesLink {
  /** Adds an account, unless it is there already. */
  readonly keep: (account: Account) => Promise<CodesOutcome>;
  /** Fills the code of an account into the page. */
  readonly fill: (account: Account) => Promise<CodesOutcome>;
  /** Has the shortcut call back; returns the way to stop. */
  readonly onShortcut: (fill: () => Promise<boolean>) => () => void;
}

/** The Codes of this extension, as one simulated login page uses them. */
export class LessonCodes {
  readonly #link: CodesLink;
  readonly #account: () => Account | null;
  /** Of the last use; null before it. */
  outcome = $state<CodesOutcome | null>(null);

  /** @param account - the one that the login goes by now; null where it has none */
  constructor(link: CodesLink, account: () => Account | null) {
    this.#link = link;
    this.#account = account;
  }

  /** Adds the account of the login. */
  readonly keep = (): Promise<void> => this.#use((account) => this.#link.keep(account));

  /** Fills its code into the page. */
  readonly fill = (): Promise<void> => this.#use((account) => this.#link.fill(account));

  /** Fills at the shortcut too; returns the way to stop. */
  listen(): () => void {
    return this.#link.onShortcut(async () => {
      await this.fill();
      return this.outcome === 'filled';
    });
  }

  async #use(use: (account: Account) => Promise<CodesOutcome>): Promise<void> {
    const account = this.#account();
    this.outcome = null;
    this.outcome =
      account === null ? 'no-account' : await use(account).catch(() => 'failed' as const);
  }
}
