import type { CodeInputs } from './code-field.ts';

/**
 * The inputs of one fill, watched from its beginning: a page may replace, hide or change them, or go
 * on by itself, at every event.
 */
export class FieldState {
  readonly #places: readonly Place[];
  readonly #document: Document;
  #isSubmitted = false;

  constructor(inputs: CodeInputs) {
    this.#places = inputs.map((input) => new Place(input));
    this.#document = inputs[0].ownerDocument;
    this.#document.addEventListener('submit', this.#onSubmit, true);
  }

  get length(): number {
    return this.#places.length;
  }

  get isSubmitted(): boolean {
    return this.#isSubmitted;
  }

  /** The input at a position, or what the page put in its place; null when it went or changed. */
  at(index: number): HTMLInputElement | null {
    return this.#places[index]?.current() ?? null;
  }

  /** All that is still there, in order. */
  present(): HTMLInputElement[] {
    return this.#places.map((place) => place.current()).filter((input) => input !== null);
  }

  /** Values of the first input and those after it on the page, that many in all. */
  following(count: number): string[] {
    return this.#places[0]?.following(count) ?? [];
  }

  get isWhole(): boolean {
    return this.present().length === this.length;
  }

  stopWatching(): void {
    this.#document.removeEventListener('submit', this.#onSubmit, true);
  }

  readonly #onSubmit = (): void => {
    this.#isSubmitted = true;
  };
}

/** Where an input stands, to know it again when a framework draws it anew. */
class Place {
  #input: HTMLInputElement;
  readonly #root: Document | ShadowRoot;
  readonly #index: number;
  readonly #count: number;
  readonly #type: string;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#root = input.getRootNode() as Document | ShadowRoot;
    const all = this.#all();
    this.#index = all.indexOf(input);
    this.#count = all.length;
    this.#type = input.type;
  }

  current(): HTMLInputElement | null {
    if (!this.#input.isConnected) {
      const all = this.#all();
      const successor = all.length === this.#count ? all[this.#index] : undefined;
      if (!successor?.isConnected || !isAlike(successor, this.#input)) return null;
      this.#input = successor;
    }
    return this.#isTrue(this.#input) ? this.#input : null;
  }

  following(count: number): string[] {
    const all = this.#all();
    const start = all.indexOf(this.#input);
    return start < 0 ? [] : all.slice(start, start + count).map(({ value }) => value);
  }

  /** SECURITY: a field that a page hides or makes readable while it is filled gets nothing more. */
  #isTrue(input: HTMLInputElement): boolean {
    if (input.getRootNode() !== this.#root) return false;
    if (input.type !== this.#type && input.type !== 'password') return false;
    return input.checkVisibility({ visibilityProperty: true });
  }

  #all(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll('input')];
  }
}

const isAlike = (a: HTMLInputElement, b: HTMLInputElement): boolean =>
  ['id', 'name', 'type', 'maxlength', 'aria-label', 'autocomplete'].every(
    (name) => a.getAttribute(name) === b.getAttribute(name),
  );
