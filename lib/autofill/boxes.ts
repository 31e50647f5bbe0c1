import { overlaps } from './covering.ts';
import { parentOf, upwards } from './flat-tree.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { classesOf, namesOf } from './own-text.ts';
import { hasLayout } from './shown.ts';

/** How many boxes a code has at least and at most. */
const fewest = 4;
const most = 10;
/** Widest that a box for one character is, in CSS pixels. */
const widest = 96;

/** "Digit 1 of 6", "Please enter OTP character 1", "Ziffer 3", "Cijfer 2". */
const numbered =
  /(?:digit|char|pin|code|cijfer|teken|ziffer|stelle|zeichen|chiffre|caracter|cifra|cyfra|znak|siffra|tal|field|box)\D{0,12}\d/i;

/**
 * Groups boxes that take one character each, in the order given, and leaves other inputs alone.
 * A row has 4–10 boxes of one kind; two rows of equal length one above the other are two rows.
 */
export function rowsOfBoxes(inputs: readonly HTMLInputElement[]): HTMLInputElement[][] {
  const rows: HTMLInputElement[][] = [];
  let row: HTMLInputElement[] = [];
  const close = (): void => {
    if (row.slice(1).every((input) => takesOne(input) || takesAll(input, row.length))) {
      rows.push(...linesOf(row).filter(({ length }) => length >= fewest && length <= most));
    }
    row = [];
  };
  for (const input of inputs) {
    const before = row.at(-1);
    const isNext = before === undefined || (isLike(before, input) && areNear(before, input));
    if (!isBox(input)) close();
    else if (isNext) row.push(input);
    else {
      close();
      row.push(input);
    }
  }
  close();
  return rows;
}

/** One character wide: by its own word, or by how wide it is. */
function isBox(input: HTMLInputElement): boolean {
  if (
    takesOne(input) &&
    (input.maxLength === 1 ||
      input.size === 1 ||
      onePattern.test(input.pattern) ||
      isNumbered(input) ||
      isOfComponent(input))
  )
    return true;
  const { maxLength } = input;
  if (maxLength !== -1 && (maxLength < fewest || maxLength > most)) return false;
  if (!hasLayout(input.ownerDocument)) return false;
  const { width, height } = input.getBoundingClientRect();
  return width > 0 && width <= widest && width <= height * 2.5;
}

/** Only the first box of a row may allow more than a character, for a code that is pasted. */
const takesOne = (input: HTMLInputElement): boolean =>
  input.maxLength === 1 || input.maxLength === -1 || isNumbered(input);

/** `[0-9]` and the like: a pattern of one character. */
const onePattern = /^\^?(?:\[[^\]]+\]|\\d)(?:\{1\})?\$?$/;

/** A square box that lets the whole code in, to spread it over all boxes. */
function takesAll(input: HTMLInputElement, length: number): boolean {
  const { width, height } = input.getBoundingClientRect();
  return input.maxLength === length && width <= height * 1.5;
}

const isNumbered = (input: HTMLInputElement): boolean =>
  numbered.test(input.getAttribute('aria-label') ?? '');

/** A bare input in something that is called a code field, as in `<pin-field>`, or itself is. */
function isOfComponent(input: HTMLInputElement): boolean {
  if (input.name !== '' || input.placeholder !== '') return false;
  if (isOneTimeCode(input) && input.labels?.length === 0) return true;
  return [...upwards(parentOf(input), 3)].some((element) => component.test(calledOf(element)));
}

const component =
  /\b(?:otp|pin|passcode|code|token|verification) ?(?:field|input|box|group|wrap|cont|digit|row)|inputotp/;

const calledOf = (element: Element): string =>
  `${element.localName} ${namesOf(element)} ${classesOf(element)}`;

/** Of one kind and size. */
function isLike(a: HTMLInputElement, b: HTMLInputElement): boolean {
  if (a.type !== b.type) return false;
  if (!hasLayout(a.ownerDocument)) return true;
  const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return Math.abs(first.width - second.width) <= 4 && Math.abs(first.height - second.height) <= 4;
}

/** Within a few steps of each other in the tree. */
function areNear(a: HTMLInputElement, b: HTMLInputElement): boolean {
  const around = new Set(upwards(parentOf(a), 6));
  for (const element of upwards(parentOf(b), 6)) {
    if (around.has(element)) return element.localName !== 'body' || parentOf(a) === element;
  }
  return false;
}

/** Parts a row at line breaks, if it falls into equal parts that are codes each. */
function linesOf(row: readonly HTMLInputElement[]): HTMLInputElement[][] {
  const lines = Map.groupBy(row, (input) => Math.round(input.getBoundingClientRect().top / 8));
  const parts = [...lines.values()];
  const [first] = parts;
  const equal = parts.every(({ length }) => length === first?.length && length >= fewest);
  return parts.length > 1 && equal ? parts : [[...row]];
}

/**
 * Boxes that a component draws where its one real input lies, each empty or with one character: their
 * number, or 0.
 */
export function drawnBoxes(input: HTMLInputElement): number {
  const own = input.getBoundingClientRect();
  for (const around of upwards(parentOf(input), 2)) {
    const places = [...around.querySelectorAll('*')]
      .slice(0, 100)
      .filter((element) => element.localName !== 'input' && element.textContent.trim().length <= 1)
      .map((element) => element.getBoundingClientRect())
      .filter((box) => isBoxed(box) && overlaps(box, own));
    const bySize = Map.groupBy(places, ({ width, height }) => width.toFixed() + height.toFixed());
    for (const boxes of bySize.values()) {
      const { size } = new Set(boxes.map(({ left }) => left.toFixed()));
      if (size >= fewest && size <= most) return size;
    }
  }
  return 0;
}

const isBoxed = ({ width, height }: DOMRect): boolean =>
  width >= 16 && width <= widest && height >= 16 && width <= height * 2.5;
