import type { Answers, Question, Reply } from './directory-messages.ts';

/** The worker that holds one directory. It goes with {@link close}, and all that it holds. */
export class DirectoryWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (value: never) => void; readonly reject: (reason: Error) => void }
  >();
  #next = 0;

  /** @param onProgress - bytes of the table that were read */
  constructor(onProgress: (bytes: number) => void) {
    this.#worker = new Worker(new URL('./directory.worker.ts', import.meta.url), {
      type: 'module',
    });
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ('progress' in data) {
        onProgress(data.progress);
        return;
      }
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failed' in data) waiting?.reject(new Error(data.failed));
      else waiting?.resolve(data.answer as never);
    };
    this.#worker.onerror = () => this.close();
  }

  /** Asks; rejects where the worker was closed meanwhile or the file cannot be read any more. */
  ask<A extends Question['ask']>(question: Extract<Question, { ask: A }>): Promise<Answers[A]> {
    const id = this.#next++;
    const answer = new Promise<Answers[A]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#worker.postMessage({ id, question });
    return answer;
  }

  close(): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error('closed'));
    this.#waiting.clear();
  }
}
