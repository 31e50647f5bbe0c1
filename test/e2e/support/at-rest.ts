/**
 * Runs in the page: scrolls an element into view and waits, at most a second, until it is enabled,
 * does not move and nothing lies over it.
 *
 * @returns what stands in the way, or null when a person could click it
 */
export async function untilAtRest(element: Element): Promise<string | null> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const place = (): string => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${x} ${y} ${width} ${height}`;
  };
  const covered = (): boolean => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    return !top || !(element.contains(top) || labels.some((label) => label.contains(top)));
  };
  let obstacle: string | null;
  let block: 'nearest' | 'center' = 'nearest';
  const deadline = performance.now() + 1000;
  do {
    element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    const before = place();
    await frame();
    if (!element.isConnected) return 'gone';
    if (element.matches(':disabled, [aria-disabled="true"]')) obstacle = 'disabled';
    else if (before !== place()) obstacle = 'moving';
    else obstacle = covered() ? 'covered' : null;
    // What sticks to an edge hides what was scrolled just up to it.
    if (obstacle === 'covered') block = 'center';
  } while (obstacle && performance.now() < deadline);
  return obstacle;
}
