import { fold } from './fold.ts';
import { upwards } from './flat-tree.ts';

/** What is written around a field, folded, a line for each block. */
export interface PageText {
  /** What is told: no links and buttons. */
  readonly lines: readonly string[];
  /** What links and buttons say. */
  readonly actions: readonly string[];
}

/** Longest text that still belongs to one field, in characters. */
const maximum = 1500;
/** What is surely longer is not even laid out. */
const surelyTooLong = 30_000;

/** Reads the texts around fields once for each place. */
export class PageTexts {
  readonly #seen = new WeakMap<Element, PageText>();
  readonly #lengths = new WeakMap<Element, number>();

  /** The widest surroundings of the field that still speak of it alone. */
  around(input: Element): PageText {
    let widest: Element | null = null;
    for (const element of upwards(input)) {
      if (element.localName === 'html' || this.#lengthOf(element) > maximum) break;
      widest = element;
    }
    return widest ? this.#read(widest) : { lines: [], actions: [] };
  }

  #lengthOf(element: Element): number {
    const known = this.#lengths.get(element);
    if (known !== undefined) return known;
    const { length } = textOf(element);
    this.#lengths.set(element, length);
    return length;
  }

  #read(scope: Element): PageText {
    const known = this.#seen.get(scope);
    if (known) return known;
    const buttons = scope.querySelectorAll(
      'a, button, [role=button], [type=submit], [type=button]',
    );
    const actions = [...buttons].map((button) =>
      oneLine((button as HTMLInputElement).value || textOf(button)),
    );
    const acts = new Set(actions);
    const lines = textOf(scope)
      .split(/[\n\t]+|(?<=[.!?。])\s+/)
      .map(oneLine)
      .filter((line) => line !== '' && !acts.has(line));
    const text = { lines, actions };
    this.#seen.set(scope, text);
    return text;
  }
}

const oneLine = (text: string): string => fold(text).trim();

/** Text as it is shown; where nothing is laid out, as it is written. */
function textOf(element: Element): string {
  if (element.textContent.length > surelyTooLong) return ' '.repeat(maximum + 1);
  const shown = (element as Partial<HTMLElement>).innerText;
  const inShadow = element.shadowRoot
    ? [...element.shadowRoot.children].map(textOf).join('\n')
    : '';
  return `${shown ?? element.textContent}\n${inShadow}`;
}
