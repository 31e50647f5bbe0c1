/** The least time between two looks at a page that changes all the time. */
const shortestPauseMs = 250;
/** The most: a look that would ask for more was held up by others, and somebody waits for the code. */
const longestPauseMs = 5000;
/** Looking takes at most this share of the time. */
const shareOfTime = 0.01;

/**
 * Calls back when the document first shows a code field, and whenever that changes.
 *
 * The page's own changes only schedule a look: one change ends the observing until the next look is
 * due, and looks of up to 50 ms keep to a hundredth of the time, so that a page that never rests costs
 * as little as one that does.
 *
 * @param look - tells the fields there are, as a text that differs when they do; empty for none
 */
export function watchForFields(look: () => string, changed: () => void): void {
  let before = '';
  let isDue = false;
  const observer = new MutationObserver(schedule);

  function observe(): void {
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['class', 'style', 'hidden', 'type', 'disabled', 'readonly'],
    });
  }

  let pauseMs = 0;
  function schedule(): void {
    if (isDue) return;
    isDue = true;
    observer.disconnect();
    setTimeout(() => requestIdleCallback(lookAgain, { timeout: 1000 }), pauseMs);
  }

  function lookAgain(): void {
    isDue = false;
    const start = performance.now();
    const now = look();
    const fairPauseMs = (performance.now() - start) / shareOfTime;
    pauseMs = Math.min(longestPauseMs, Math.max(shortestPauseMs, fairPauseMs));
    observe();
    if (now === before) return;
    before = now;
    if (now !== '') changed();
  }

  // Fields in a shadow root change unobserved; whoever is about to type focuses one.
  addEventListener('focusin', schedule, { capture: true, passive: true });
  schedule();
}
