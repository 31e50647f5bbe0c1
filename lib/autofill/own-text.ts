import { fold, splitName } from './fold.ts';
import { hostOf, parentOf, upwards } from './flat-tree.ts';

/** What a field says of itself, folded. */
export interface OwnText {
  /** What people read: label, placeholder, accessible name. */
  readonly label: string;
  /** What programs call it: `name`, `id` and the like, split into words. */
  readonly names: string;
  /** Class names, split into words. */
  readonly classes: string;
}

/** Attributes whose values name a field. */
const naming =
  /^(?:name|id|action|formcontrolname|data-(?:test(?:id)?|qa|cy|slot|(?:pc-)?name|type|scope))$/;
/** Attributes whose presence does. */
const marks = /^data-(?:input-)?(?:otp|pin-input)/;

/** What programs call a field, by its attributes; a bare input in a shadow root by its host's too. */
export function namesOf(input: Element): string {
  const words = [namedBy(input)];
  const host = hostOf(input);
  if (host) words.push(namedBy(host));
  if (host?.localName.includes('-')) words.push(host.localName);
  return fold(splitName(words.join(' ')));
}

function namedBy(element: Element): string {
  let words = '';
  for (const { name, value } of element.attributes) {
    if (naming.test(name)) words += ` | ${value}`;
    else if (marks.test(name)) words += ` | ${name}`;
  }
  return words;
}

/** Label texts by the id that they are for: one search for each root, not one for each field. */
export class LabelTexts {
  readonly #byRoot = new WeakMap<Node, Map<string, string>>();

  of(input: Element): string | undefined {
    return input.id === '' ? undefined : this.#below(input.getRootNode()).get(input.id);
  }

  #below(root: Node): Map<string, string> {
    const known = this.#byRoot.get(root);
    if (known) return known;
    const labels = new Map<string, string>();
    this.#byRoot.set(root, labels);
    for (const label of (root as ParentNode & Node).querySelectorAll('label[for]')) {
      const id = label.getAttribute('for') ?? '';
      labels.set(id, `${labels.get(id) ?? ''} ${label.textContent}`);
    }
    return labels;
  }
}

export function ownText(input: HTMLInputElement, labels: LabelTexts): OwnText {
  const host = hostOf(input);
  const texts = [
    input.placeholder,
    input.getAttribute('aria-label'),
    input.title,
    referred(input, 'aria-labelledby'),
    labels.of(input),
    input.closest('label')?.textContent,
    input.getAttribute('label'),
    ...['label', 'aria-label', 'placeholder'].map((name) => host?.getAttribute(name)),
    host?.querySelector('[slot=label], label')?.textContent,
  ];
  return {
    label: clip(fold(texts.filter(Boolean).join(' | ')), 300),
    names: namesOf(input),
    classes: classesOf(input),
  };
}

/** Texts of the elements that an attribute such as `aria-labelledby` names. */
function referred(input: Element, attribute: string): string {
  const ids = input.getAttribute(attribute)?.split(/\s+/) ?? [];
  const root = input.getRootNode() as Document | ShadowRoot;
  return ids.map((id) => (id === '' ? '' : (root.getElementById(id)?.textContent ?? ''))).join(' ');
}

/** The text before a field, nearest first: what stands in for a label where there is none. */
export function textBeside(input: Element): string {
  const described = referred(input, 'aria-describedby');
  const said = (before: string): string =>
    clip(fold(`${described} ${before.trim().slice(-200)}`), 240);
  for (const element of upwards(input, 5)) {
    let before = '';
    for (let node = element.previousSibling; node; node = node.previousSibling) {
      if (isElement(node)) {
        if (/^(?:script|style|template)$/.test(node.localName)) continue;
        if (node.matches(otherFields) || node.querySelector(otherFields)) {
          return said(before);
        }
      }
      before = `${node.textContent ?? ''} ${before}`;
      if (before.trim().length > 24) break;
    }
    if (before.trim().length > 2) return said(before);
    if (parentOf(element)?.localName === 'body') break;
  }
  return said('');
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const otherFields = 'input:not([type=hidden]), select, textarea';

/** Class names, split into words and folded. */
export const classesOf = (element: Element): string =>
  fold(splitName(element.getAttribute('class') ?? ''));

/** Names and classes of what the field stands in, the form's address included. */
export const markupAround = (input: Element): string =>
  [...upwards(parentOf(input), 6)]
    .map((element) => `${namesOf(element)} ${classesOf(element)}`)
    .join(' | ');

const clip = (text: string, length: number): string => text.trim().slice(0, length);
