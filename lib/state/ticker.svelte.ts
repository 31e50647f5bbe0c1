import { createSubscriber } from 'svelte/reactivity';

/**
 * The time, told anew at each full second as long as somebody looks. All that shows codes shares
 * one, so that they turn over together.
 */
export class Ticker {
  readonly #offsetMs: () => number;
  readonly #subscribe = createSubscriber((update) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => {
          update();
          wait();
        },
        1000 - (this.#now() % 1000) + lateMs,
      );
    };
    wait();
    return () => clearTimeout(timer);
  });

  /** @param offsetMs - what the computer's clock is behind */
  constructor(offsetMs: () => number) {
    this.#offsetMs = offsetMs;
  }

  /** Milliseconds since 1970 by the right clock. */
  get nowMs(): number {
    this.#subscribe();
    return this.#now();
  }

  #now(): number {
    return Math.max(0, Date.now() + this.#offsetMs());
  }
}

/** A timer may fire early by rounding; a little late is certainly past the second. */
const lateMs = 5;
