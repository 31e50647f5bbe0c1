import type { CodeInputs } from './code-field.ts';
import { fold } from './fold.ts';
import { type LabelTexts, markupAround, namesOf, ownText, textBeside } from './own-text.ts';
import type { PageText, PageTexts } from './page-text.ts';
import { hasLayout } from './shown.ts';

/** What the fields of one page share. */
export interface Surroundings {
  readonly all: readonly HTMLInputElement[];
  readonly labels: LabelTexts;
  readonly texts: PageTexts;
}

/** Most other fields that are looked at. */
const mostOthers = 60;

/** All that is known of one field, folded; what is dear to find out, only once it is asked for. */
export class Evidence {
  /** What people read on the field. */
  readonly label: string;
  /** What programs call it. */
  readonly names: string;
  readonly classes: string;
  readonly inputs: CodeInputs;
  readonly #surroundings: Surroundings;
  #beside: string | undefined;

  constructor(inputs: CodeInputs, surroundings: Surroundings) {
    const owns = inputs.map((input) => ownText(input, surroundings.labels));
    const each = (part: 'label' | 'names' | 'classes'): string =>
      [...new Set(owns.map((own) => own[part]))].join(' | ');
    this.label = each('label');
    this.names = each('names');
    this.classes = each('classes');
    this.inputs = inputs;
    this.#surroundings = surroundings;
  }

  get own(): string {
    return `${this.label} | ${this.names}`;
  }

  /** The text before it, or that describes it. */
  get beside(): string {
    return (this.#beside ??= textBeside(this.inputs[0]));
  }

  get page(): PageText {
    return this.#surroundings.texts.around(this.inputs[0]);
  }

  get markup(): string {
    return markupAround(this.inputs[0]);
  }

  get title(): string {
    return fold(this.inputs[0].ownerDocument.title);
  }

  /** The other inputs of its form that are there to be seen. */
  get neighbours(): HTMLInputElement[] {
    const { form } = this.inputs[0];
    return this.#surroundings.all
      .filter((input) => input.form === form && !this.inputs.includes(input))
      .slice(0, mostOthers)
      .filter(isLaidOut);
  }

  /** What its neighbours are called. */
  get others(): string[] {
    return this.neighbours.map((input) => {
      const { label } = ownText(input, this.#surroundings.labels);
      return `${input.autocomplete} | ${namesOf(input)} | ${label}`;
    });
  }
}

const isLaidOut = (input: HTMLInputElement): boolean =>
  input.getClientRects().length > 0 || !hasLayout(input.ownerDocument);
