/** What a closed shadow root opens to, where the browser allows it. */
export type OpenShadow = (element: Element) => ShadowRoot | null;

/** Elements besides custom ones that have one (DOM Standard, `attachShadow`); a heading or quote never holds a form. */
const otherHosts = new Set(
  'article aside body div footer header main nav p section span'.split(' '),
);

/** All inputs below a root in document order, those in shadow roots where their host stands. */
export function inputsBelow(root: ParentNode, openShadow?: OpenShadow): HTMLInputElement[] {
  const roots = new Map<Element, ShadowRoot>();
  const all = root.querySelectorAll('*');
  // Nothing else is asked of each element, and not by an iterator: pages have thousands.
  all.forEach((element) => {
    const shadow = element.shadowRoot ?? (openShadow ? closedRoot(element, openShadow) : null);
    if (shadow) roots.set(element, shadow);
  });
  if (roots.size === 0) return [...root.querySelectorAll('input')];
  return [...all].flatMap((element) => {
    const shadow = roots.get(element);
    if (shadow) return inputsBelow(shadow, openShadow);
    return element.localName === 'input' ? [element as HTMLInputElement] : [];
  });
}

/** Asking for a closed root is slow, so only custom elements and elements without children are asked. */
function closedRoot(element: Element, openShadow: OpenShadow): ShadowRoot | null {
  const name = element.localName;
  const canHost =
    name.includes('-') || (element.firstElementChild === null && otherHosts.has(name));
  return canHost ? openShadow(element) : null;
}

/** Parent as it is drawn: a slot for what is slotted, the host for a shadow root's children. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return element.parentElement ?? hostOf(element);
}

/** Host of the shadow root that the node is in; null in a document. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  // Not `instanceof`: a frame has classes of its own.
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The element and those around it, inside out, at most `count`. */
export function* upwards(from: Element | null, count = Infinity): Generator<Element> {
  for (let element = from, left = count; element && left > 0; left -= 1) {
    yield element;
    element = parentOf(element);
  }
}
