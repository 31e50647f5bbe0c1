/** What a closed shadow root opens to, where the browser allows it. */
export type OpenShadow = (element: Element) => ShadowRoot | null;

/** Elements besides custom ones that may have a shadow root (DOM Standard, `attachShadow`). */
const otherHosts =
  /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/**
 * All inputs below a root in document order, those in shadow roots where their host stands.
 *
 * Asking for a closed root is slow, so only custom elements and elements without children are asked.
 */
export function inputsBelow(root: ParentNode, openShadow?: OpenShadow): HTMLInputElement[] {
  const found: HTMLInputElement[] = [];
  const walk = (node: ParentNode): void => {
    for (const element of node.querySelectorAll('*')) {
      if (element.localName === 'input') found.push(element as HTMLInputElement);
      else {
        const shadow = element.shadowRoot ?? closedRoot(element, openShadow);
        if (shadow) walk(shadow);
      }
    }
  };
  walk(root);
  return found;
}

function closedRoot(element: Element, openShadow: OpenShadow | undefined): ShadowRoot | null {
  if (!openShadow) return null;
  const name = element.localName;
  const canHost =
    name.includes('-') || (element.firstElementChild === null && otherHosts.test(name));
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
