import { parentOf, upwards } from './flat-tree.ts';

/** Where a field is touched to see what lies on top of it, as shares of its sides. */
const points = [
  [0.1, 0.5],
  [0.3, 0.5],
  [0.5, 0.5],
  [0.7, 0.5],
  [0.9, 0.5],
  [0.5, 0.2],
  [0.5, 0.8],
] as const;

/** Whether something painted lies over all of the field; outside of the window nobody can tell. */
export function isCovered(input: HTMLInputElement, box: DOMRect): boolean {
  const own = new Set(upwards(input));
  const view = input.ownerDocument.documentElement;
  const asked = points
    .map(([x, y]) => [box.left + box.width * x, box.top + box.height * y] as const)
    .filter(([x, y]) => x >= 0 && y >= 0 && x < view.clientWidth && y < view.clientHeight);
  if (asked.length < points.length) return false;
  const covers = asked.map(([x, y]) => coverAt(input, own, x, y));
  if (covers.includes(null)) return false;
  // A component's own boxes over its input show the field rather than hide it.
  const isComponent = covers.every((cover) => parentOf(input)?.contains(cover));
  return !(isComponent && new Set(covers).size >= fewestDrawn);
}

/** Fewest boxes that make a drawn code field. */
const fewestDrawn = 3;

/** The painted element over a point of the input; null when the input is seen there. */
function coverAt(
  input: HTMLInputElement,
  own: ReadonlySet<Element>,
  x: number,
  y: number,
): Element | null {
  const top = topmost(input.ownerDocument, x, y);
  if (top === null || own.has(top) || top.closest('label')) return null;
  for (const element of upwards(top)) {
    if (own.has(element)) return null;
    if (isPainted(element)) return element;
  }
  return null;
}

/** The element on top, inside open shadow roots too. */
function topmost(document: Document, x: number, y: number): Element | null {
  let top = document.elementFromPoint(x, y);
  while (top?.shadowRoot) {
    const inner = top.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === top) break;
    top = inner;
  }
  return top;
}

/** Whether something of the same component is drawn where a transparent field lies. */
export function isOverDrawn(input: HTMLInputElement, box: DOMRect): boolean {
  for (const around of upwards(parentOf(input), 3)) {
    if (around.localName === 'body') return false;
    for (const element of around.querySelectorAll('*')) {
      if (element.contains(input) || !overlaps(element.getBoundingClientRect(), box)) continue;
      if (isDrawn(element)) return true;
    }
  }
  return false;
}

/** Whether the first is large enough to be seen and lies where the second does. */
export const overlaps = (a: DOMRect, b: DOMRect): boolean =>
  a.width >= 8 &&
  a.height >= 8 &&
  a.left < b.right &&
  b.left < a.right &&
  a.top < b.bottom &&
  b.top < a.bottom;

/** Whether the element itself shows something: a surface, a line or text. */
function isDrawn(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const styles = [...upwards(element)].map((around) => getComputedStyle(around));
  if (styles.some(({ opacity }) => Number(opacity) < 0.1)) return false;
  const [{ borderTopWidth, borderBottomWidth, boxShadow } = getComputedStyle(element)] = styles;
  return (
    isPainted(element) ||
    parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) > 0 ||
    boxShadow !== 'none' ||
    element.textContent.trim() !== ''
  );
}

const replaced = /^(?:img|iframe|canvas|video|object|embed|input|button|select|textarea)$/;

/** Whether the element hides what is behind it. */
function isPainted(element: Element): boolean {
  const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
  if (Number(opacity) < 0.5) return false;
  return (
    replaced.test(element.localName) || backgroundImage !== 'none' || alphaOf(backgroundColor) > 0.5
  );
}

/** `rgba(0, 0, 0, 0.4)` and `oklch(… / 0.4)` name their opacity last; without, it is 1. */
function alphaOf(color: string): number {
  // As computed: never in percent.
  return Number(/(?:rgba.*,|\/) ([\d.]+)\)$/.exec(color)?.[1] ?? 1);
}
