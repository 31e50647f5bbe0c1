import type { Box } from './place-beside.ts';

/** The part of an element that is in the viewport; null where none is, or where it lies under something. */
export function seenPart(element: Element): Box | null {
  const box = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(clientWidth, box.right) - left;
  const height = Math.min(clientHeight, box.bottom) - top;
  if (width <= 0 || height <= 0) return null;
  const inFront = document.elementFromPoint(left + width / 2, top + height / 2);
  return element.contains(inFront) ? { left, top, width, height } : null;
}
