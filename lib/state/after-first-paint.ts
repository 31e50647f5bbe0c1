/** Runs `work` once the browser has painted what is mounted now: what is on screen goes first. */
export function afterFirstPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
