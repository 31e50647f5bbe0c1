/** What a closed shadow root opens to, where the browser allows it. */
export type OpenShadow = (element: Element) => ShadowRoot | null;

/** Elements besides custom ones that have one (DOM Standard, `attachShadow`); a heading or quote never holds a form. */
const otherHosts = new Set(
  'article aside body div footer header main nav p section span'.split(' '),
);

/** All inputs below a root in document order, those in shadow roots where their host stands. */
export function inputsBelow(root: ParentNode, openShadow?: OpenShadow): HTMLInputElement[] {
  const inputs = [...root.querySelectorAll('input')];
  const hosts = hostsBelow(root, openShadow);
  if (hosts.length === 0) return inputs;
  return [...inputs.map((element) => ({ element, below: [element] })), ...hosts]
    .toSorted((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
    .flatMap(({ below }) => below);
}

interface Host {
  readonly element: Element;
  readonly below: HTMLInputElement[];
}

function hostsBelow(root: ParentNode, openShadow: OpenShadow | undefined): Host[] {
  const hosts: Host[] = [];
  // Nothing else is asked of each element, and not by an iterator: pages have thousands.
  root.querySelectorAll('*').forEach((element) => {
    const shadow = element.shadowRoot ?? (openShadow ? closedRoot(element, openShadow) : null);
    if (shadow) hosts.push({ element, below: inputsBelow(shadow, openShadow) });
  });
  return hosts;
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
