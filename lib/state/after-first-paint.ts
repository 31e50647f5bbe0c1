/** Runs `work` once the browser has painted what is mounted now and has nothing better to do. */
export function afterFirstPaint(work: () => void): void {
  requestAnimationFrame(() => {
    // Safari, which a hosted page may meet, has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 300 });
    else setTimeout(work);
  });
}
