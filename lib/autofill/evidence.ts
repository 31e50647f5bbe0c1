import type { CodeInputs } from './code-field.ts';
import { fold } from './fold.ts';
import { type LabelTexts, markupAround, namesOf, ownText, textBeside } from './own-text.ts';
import type { PageText, PageTexts } from './page-text.ts';
import { hasLayout } from './shown.ts';

/** All that is known of one field; texts are folded. */
export interface Evidence {
  readonly inputs: CodeInputs;
  /** What people read on the field. */
  readonly label: string;
  /** What programs call it. */
  readonly names: string;
  readonly classes: string;
  /** The text before it, or that describes it. */
  readonly beside: string;
  readonly page: PageText;
  readonly markup: string;
  readonly title: string;
  /** Other fields of the same form: what they are called. */
  readonly others: readonly string[];
  readonly isBesidePassword: boolean;
}

/** Most other fields that are looked at. */
const mostOthers = 60;

const isLaidOut = (input: HTMLInputElement): boolean =>
  input.getClientRects().length > 0 || !hasLayout(input.ownerDocument);

export function evidenceOf(
  inputs: CodeInputs,
  all: readonly HTMLInputElement[],
  { labels, texts }: { labels: LabelTexts; texts: PageTexts },
): Evidence {
  const [first] = inputs;
  const owns = inputs.map((input) => ownText(input, labels));
  const others = all
    .filter((input) => input.form === first.form && !inputs.includes(input))
    .slice(0, mostOthers)
    .filter((input) => isLaidOut(input));
  const each = (part: 'label' | 'names' | 'classes') =>
    [...new Set(owns.map((own) => own[part]))].join(' | ');
  return {
    inputs,
    label: each('label'),
    names: each('names'),
    classes: each('classes'),
    beside: textBeside(first),
    page: texts.around(first),
    markup: markupAround(first),
    title: fold(first.ownerDocument.title),
    others: others.map(
      (input) => `${input.autocomplete} | ${namesOf(input)} | ${ownText(input, labels).label}`,
    ),
    isBesidePassword: others.some(({ type }) => type === 'password'),
  };
}
