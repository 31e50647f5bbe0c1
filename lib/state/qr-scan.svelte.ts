import type { KeyUriProblem } from '../otp/index.ts';
import type { Patience } from '../qr/read-qr-codes.ts';
import { fromText, type Incoming } from './incoming.ts';

/** How far a transfer of several QR codes has come. */
export interface TransferProgress {
  readonly scanned: number;
  readonly total: number;
  /** From 1. */
  readonly missing: readonly number[];
}

type Incomplete = Extract<KeyUriProblem, { readonly code: 'incomplete-migration' }>;

/** What was scanned so far, from any number of pictures; it is held in memory only. */
export class QrScan {
  #texts: ReadonlySet<string> = new Set();
  /** The accounts that were found; null before the first one. */
  incoming = $state.raw<Incoming | null>(null);
  /** Of a transfer that is not complete yet. */
  progress = $state.raw<TransferProgress | null>(null);
  /** QR codes that hold something else, such as an address. */
  strangers = $state(0);
  /** What the last look saw: nothing, or only what a closer look may add to. */
  lastLook = $state.raw<'nothing' | 'quick' | 'exhaustive' | null>(null);
  looking = $state(false);

  /**
   * Looks for QR codes in a picture and adds what they hold.
   *
   * @returns whether it saw one that was not there before
   */
  async look(picture: ImageData, patience: Patience = 'look'): Promise<boolean> {
    this.looking = true;
    try {
      const { readQrCodes } = await import('../qr/read-qr-codes.ts');
      const seen = await readQrCodes(picture, patience);
      const before = this.#texts.size;
      this.#texts = new Set([...this.#texts, ...seen.texts]);
      this.lastLook =
        seen.texts.length === 0 ? 'nothing' : seen.exhaustive ? 'exhaustive' : 'quick';
      if (this.#texts.size > before) await this.#read();
      return this.#texts.size > before;
    } finally {
      this.looking = false;
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#texts = new Set();
    this.incoming = null;
    this.progress = null;
    this.strangers = 0;
    this.lastLook = null;
  }

  async #read(): Promise<void> {
    const texts = [...this.#texts];
    const uris = texts.filter((text) => /^\s*(?:otpauth|otpauth-migration|steam):/i.test(text));
    this.strangers = texts.length - uris.length;
    // A line break inside a code would make two entries of one.
    const read = await fromText(uris.map((text) => text.replace(/[\r\n]+/g, '')).join('\n'));
    if (!read.ok) return;
    const isIncomplete = (problem: KeyUriProblem): problem is Incomplete =>
      problem.code === 'incomplete-migration';
    const [incomplete] = read.value.refused.map(({ problem }) => problem).filter(isIncomplete);
    this.progress = incomplete
      ? {
          scanned: incomplete.total - incomplete.missing.length,
          total: incomplete.total,
          missing: incomplete.missing,
        }
      : null;
    this.incoming = read.value;
  }
}
