/** Runs `work` once the browser has painted what is mounted now and has nothing better to do. */
export function afterFirstPaint(work: () => void): void {
  requestAnimationFrame(() => requestIdleCallback(work, { timeout: 300 }));
}
