import type { Answer, Question, TaskName } from './tasks.ts';

/**
 * One answer that a worker finds, so that the page stays at hand meanwhile. A new question ends the
 * search for the one before it; what was answered last stands until the next answer is there.
 */
export class Work<T extends TaskName> {
  readonly #task: T;
  #worker: Worker | null = null;
  /** The same as `busy`, for asking within an effect, which must not depend on it. */
  #searching = false;

  answer: Answer<T> | null = $state.raw(null);
  busy = $state(false);
  /** Whether the browser could not run the last question. */
  failed = $state(false);

  constructor(task: T) {
    this.#task = task;
  }

  ask(question: Question<T>): void {
    this.stop();
    this.#search(true);
    this.failed = false;
    this.#running().postMessage({ task: this.#task, question });
  }

  /** Ends a search that is under way. */
  stop(): void {
    if (this.#searching) this.close();
  }

  /** Forgets question and answer, and gives the worker back. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#search(false);
  }

  #search(on: boolean): void {
    this.#searching = on;
    this.busy = on;
  }

  #running(): Worker {
    return (this.#worker ??= this.#start());
  }

  #start(): Worker {
    const worker = new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer<T>>) => {
      this.answer = data;
      this.#search(false);
    };
    worker.onerror = () => {
      this.close();
      this.failed = true;
    };
    return worker;
  }
}
