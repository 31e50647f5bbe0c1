import { isCovered, isOverDrawn } from './covering.ts';
import { upwards } from './flat-tree.ts';

/** Smallest side of a field that a person can use, in CSS pixels. */
const smallest = 8;
/** Smallest side of a field that a component may paint invisible, in CSS pixels. */
const smallestUnpainted = 20;
/** Opacity below which nothing is seen. */
const leastOpacity = 0.1;

/** How a field meets the eye. */
export type Appearance = 'shown' | 'unpainted' | 'hidden';

/**
 * Whether a person can see the field, disabled or not. `unpainted` is transparent, large enough and
 * over something that is drawn: how components put one real input over boxes of their own.
 *
 * SECURITY: hidden, tiny, off-page, clipped away and fully covered fields are `hidden`.
 */
export function appearance(input: HTMLInputElement): Appearance {
  if (!input.isConnected) return 'hidden';
  const line = [...upwards(input)];
  if (line.some((element) => element.matches('[hidden], [inert]'))) return 'hidden';
  if (!isStyled(input.ownerDocument) && line.some(saysHidden)) return 'hidden';
  const styles = line.map((element) => getComputedStyle(element));
  if (/hidden|collapse/.test(styles[0]?.visibility ?? '')) return 'hidden';
  if (styles.some(({ display }) => display === 'none')) return 'hidden';
  if (!hasLayout(input.ownerDocument)) return 'shown';

  const box = input.getBoundingClientRect();
  if (box.width < smallest || box.height < smallest || isOffPage(box, input.ownerDocument)) {
    return 'hidden';
  }
  if (isClippedAway(box, line, styles) || isCovered(input, box)) return 'hidden';
  const opacity = styles.reduce((product, style) => product * Number(style.opacity || 1), 1);
  if (opacity >= leastOpacity) return 'shown';
  const large = Math.min(box.width, box.height) >= smallestUnpainted;
  return large && isOverDrawn(input, box) ? 'unpainted' : 'hidden';
}

/** Whether there is a layout to ask; some programs have a document without one. */
export const hasLayout = ({ documentElement }: Document): boolean =>
  documentElement.getBoundingClientRect().width > 0;

const hidingClass =
  /(?:^|\s)(?:(?:is|u|w|ng|js|d|display)-)?(?:hidden|hide|invisible|none)(?:\s|$)/;

/** What a class says is believed only where style sheets are missing, as on a saved page. */
const saysHidden = (element: Element): boolean =>
  hidingClass.test(element.getAttribute('class') ?? '');

/** Whether a style sheet of the page came. */
const isStyled = ({ styleSheets }: Document): boolean =>
  [...styleSheets].some(({ ownerNode }) => ownerNode?.nodeName === 'LINK');

/** Where no scrolling leads. */
function isOffPage(box: DOMRect, { documentElement, defaultView }: Document): boolean {
  const left = box.left + (defaultView?.scrollX ?? 0);
  const top = box.top + (defaultView?.scrollY ?? 0);
  const width = Math.max(documentElement.scrollWidth, documentElement.clientWidth);
  return left + box.width <= 0 || top + box.height <= 0 || left >= width;
}

/** Outside of something around it that shows no more than its own box. */
function isClippedAway(
  box: DOMRect,
  line: readonly Element[],
  styles: readonly CSSStyleDeclaration[],
): boolean {
  return line.some((element, index) => {
    const style = styles[index];
    if (style === undefined) return false;
    if (/inset\((?:50|[6-9]\d|100)%|circle\(0/.test(style.clipPath)) return true;
    if (index === 0) return false;
    const clipsX = /hidden|clip/.test(style.overflowX);
    const clipsY = /hidden|clip/.test(style.overflowY);
    if (!clipsX && !clipsY) return false;
    if (element.localName === 'body' || element.localName === 'html') return false;
    const outer = element.getBoundingClientRect();
    const seenX = Math.min(box.right, outer.right) - Math.max(box.left, outer.left);
    const seenY = Math.min(box.bottom, outer.bottom) - Math.max(box.top, outer.top);
    return (clipsX && seenX < smallest) || (clipsY && seenY < smallest);
  });
}
