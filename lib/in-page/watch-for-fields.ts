/** The least time between two looks at a page that changes all the time. */
const shortestPauseMs = 250;
/** The most: a look that would ask for more was held up by others, and somebody waits for the code. */
const longestPauseMs = 5000;
/** On a page that is never idle. */
const longestWaitMs = 1000;
/** Looking takes at most this share of the time. */
const shareOfTime = 0.01;
/** So long it looks before it lets the page go on; what is begun is ended, so it may be more. */
const sliceMs = 4;

/**
 * Calls back when the document first shows a code field, and whenever that changes.
 *
 * The page's own changes only schedule a look: one change ends the observing until the next look is
 * due, and looks of up to 50 ms keep to a hundredth of the time, so that a page that never rests costs
 * as little as one that does. A look is taken in slices while the page is idle.
 *
 * @param look - tells the fields there are, as a text that differs when they do; empty for none
 */
export function watchForFields(look: () => Iterator<undefined, string>, changed: () => void): void {
  let before = '';
  /** From a change to the end of the look that it led to. */
  let isDue = false;
  let isChanged = false;
  let pauseMs = 0;
  const observer = new MutationObserver(schedule);

  function schedule(): void {
    observer.disconnect();
    isChanged = true;
    if (isDue) return;
    isDue = true;
    setTimeout(() => whenIdle(lookAgain), pauseMs);
  }

  function lookAgain(): void {
    isChanged = false;
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['class', 'style', 'hidden', 'type', 'disabled', 'readonly'],
    });
    lookOn(look(), 0);
  }

  function lookOn(steps: Iterator<undefined, string>, lookedMs: number): void {
    const start = performance.now();
    let tookMs: number;
    let step: IteratorResult<undefined, string>;
    do {
      step = steps.next();
      tookMs = performance.now() - start;
    } while (!step.done && tookMs < sliceMs);
    if (step.done) ended(step.value, lookedMs + tookMs);
    else whenIdle(() => lookOn(steps, lookedMs + tookMs));
  }

  function ended(now: string, lookedMs: number): void {
    isDue = false;
    pauseMs = Math.min(longestPauseMs, Math.max(shortestPauseMs, lookedMs / shareOfTime));
    if (isChanged) schedule();
    if (now === before) return;
    before = now;
    if (now !== '') changed();
  }

  // Fields in a shadow root change unobserved; whoever is about to type focuses one.
  addEventListener('focusin', schedule, { capture: true, passive: true });
  schedule();
}

const whenIdle = (work: () => void): void =>
  void requestIdleCallback(work, { timeout: longestWaitMs });
