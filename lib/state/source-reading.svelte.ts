import { cutOut, pictureOf, type Box, type PictureProblem } from '../qr/picture.ts';
import type { Patience } from '../qr/read-qr-codes.ts';
import { fromFile, fromText, joined, type FileProblem, type Incoming } from './incoming.ts';
import { QrScan } from './qr-scan.svelte.ts';

/** Why something gives no account. */
export type SourceProblem =
  | FileProblem
  | PictureProblem
  | { readonly code: 'no-qr' }
  /** The clipboard has no picture, or the browser does not let it be read. */
  | { readonly code: 'no-picture' }
  | { readonly code: 'clipboard-refused' };

/** Something that gave nothing. */
export interface SourceFault {
  /** Of a file. */
  readonly name: string | null;
  readonly problem: SourceProblem;
}

/** A file that waits for its password. */
export interface LockedFile {
  readonly file: Blob;
  readonly name: string | null;
  /** That it needs one, or that the last one was wrong. */
  readonly problem: FileProblem;
}

/** Reads links, files and pictures, and gathers their accounts in memory until all of them are read. */
export class SourceReading {
  readonly scan = new QrScan();
  #read = $state.raw<readonly Incoming[]>([]);
  busy = $state(false);
  /** The last picture, to look at more closely. */
  picture = $state.raw<ImageData | null>(null);
  faults = $state.raw<readonly SourceFault[]>([]);
  locked = $state.raw<readonly LockedFile[]>([]);

  /** All that was found so far; null before the first account. */
  get found(): Incoming | null {
    return joined([...(this.scan.incoming ? [this.scan.incoming] : []), ...this.#read]);
  }

  /** Whether more is to come, or should have: then the person says when to go on. */
  get isWaiting(): boolean {
    return this.scan.progress !== null || this.locked.length > 0 || this.faults.length > 0;
  }

  /** Reads what was pasted or typed. */
  async readText(text: string): Promise<void> {
    await this.#work(async () => {
      const read = await fromText(text);
      if (read.ok) this.#read = [...this.#read, read.value];
      else this.#fault(null, read.error);
    });
  }

  /** Reads pictures and backups, told apart by their content's kind. */
  async readFiles(files: readonly (File | Blob)[]): Promise<void> {
    await this.#work(async () => {
      this.locked = [];
      for (const file of files) {
        const name = file instanceof File ? file.name : null;
        if (file.type.startsWith('image/')) await this.#readPicture(file, name);
        else this.locked = [...this.locked, ...(await this.#open(file, name))];
      }
    });
  }

  /** Opens the first of the files that wait. */
  async unlock(password: string): Promise<void> {
    const [first, ...others] = this.locked;
    if (!first) return;
    await this.#work(async () => {
      this.locked = [...(await this.#open(first.file, first.name, password)), ...others];
    });
  }

  /** Leaves out the first of the files that wait. */
  skip(): void {
    this.locked = this.locked.slice(1);
  }

  async look(picture: ImageData, patience?: Patience): Promise<void> {
    await this.#work(() => this.#look(picture, null, patience));
  }

  /** Looks closer at a part of the last picture, or at all of it. */
  async lookCloser(box?: Box): Promise<void> {
    const { picture } = this;
    if (!picture) return;
    await this.#work(() => this.#find(box ? cutOut(picture, box) : picture, null, 'search'));
  }

  /** Takes a picture off the clipboard; the browser may ask the person. */
  async readClipboard(): Promise<void> {
    this.faults = [];
    try {
      for (const item of await navigator.clipboard.read()) {
        const type = item.types.find((it) => it.startsWith('image/'));
        if (type === undefined) continue;
        await this.readFiles([await item.getType(type)]);
        return;
      }
      this.#fault(null, { code: 'no-picture' });
    } catch {
      this.#fault(null, { code: 'clipboard-refused' });
    }
  }

  async #work(run: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.faults = [];
    try {
      await run();
    } finally {
      this.busy = false;
    }
  }

  async #readPicture(file: Blob, name: string | null): Promise<void> {
    const decoded = await pictureOf(file);
    if (decoded.ok) await this.#look(decoded.value, name);
    else this.#fault(name, decoded.error);
  }

  async #look(picture: ImageData, name: string | null, patience?: Patience): Promise<void> {
    this.picture = picture;
    await this.#find(picture, name, patience);
  }

  async #find(picture: ImageData, name: string | null, patience?: Patience): Promise<void> {
    await this.scan.look(picture, patience);
    if (this.scan.lastLook === 'nothing') this.#fault(name, { code: 'no-qr' });
  }

  /** @returns the file where it asks for another password */
  async #open(file: Blob, name: string | null, password?: string): Promise<readonly LockedFile[]> {
    const read = await fromFile(file, password);
    if (read.ok) {
      this.#read = [...this.#read, read.value];
      return [];
    }
    const problem = read.error;
    if (problem.code === 'needs-password' || problem.code === 'wrong-password')
      return [{ file, name, problem }];
    this.#fault(name, problem);
    return [];
  }

  #fault(name: string | null, problem: SourceProblem): void {
    this.faults = [...this.faults, { name, problem }];
  }
}
