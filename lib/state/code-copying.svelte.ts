import { codeAt } from '../otp/index.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Entry, EntryId } from '../vault/model/entry.ts';
import type { VaultProblem } from '../vault/model/vault-problem.ts';
import type { CodesSurroundings } from './codes-surroundings.ts';
import type { VaultState } from './vault.svelte.ts';

/** Why a code is not on the clipboard. */
export type CopyProblem = VaultProblem | { readonly code: 'clipboard-refused' };

/** So long a row says that its code was copied. */
const copiedMs = 2500;

/** Copies codes, and knows what the list is to show of that. */
export class CodeCopying {
  readonly #vault: VaultState;
  readonly #copied: CodesSurroundings['copied'];
  /** The account whose code was copied a moment ago. */
  copiedId = $state<EntryId | null>(null);
  /** Codes that counters gave while this view is open; nothing else shows them. */
  counterCodes = $state.raw<ReadonlyMap<EntryId, string>>(new Map());

  /** @param copied - has the clipboard cleared in time */
  constructor(vault: VaultState, copied: CodesSurroundings['copied']) {
    this.#vault = vault;
    this.#copied = copied;
  }

  /** Puts the account's present code on the clipboard; a counter goes on by one. */
  async copy(entry: Entry): Promise<Result<void, CopyProblem>> {
    const settings = this.#vault.content?.settings;
    if (!settings) return fail({ code: 'locked' });
    const code = await this.#codeOf(entry, Date.now() + settings.clockOffsetMs);
    if (!code.ok) return code;
    try {
      await navigator.clipboard.writeText(code.value);
    } catch {
      return fail({ code: 'clipboard-refused' });
    }
    this.#copied(code.value, settings);
    this.copiedId = entry.id;
    setTimeout(() => {
      if (this.copiedId === entry.id) this.copiedId = null;
    }, copiedMs);
    return ok(undefined);
  }

  /** A counter goes on before its code is seen: no code is ever given twice. */
  async #codeOf({ id, account }: Entry, nowMs: number): Promise<Result<string, VaultProblem>> {
    if (account.type !== 'hotp') return ok(codeAt(account, Math.max(0, nowMs)).code);
    const advanced = await this.#vault.run((it) => it.advanceCounter(id, account.counter));
    if (!advanced.ok) return advanced;
    const { code } = codeAt(account, 0);
    this.counterCodes = new Map([...this.counterCodes, [id, code]]);
    return ok(code);
  }
}
