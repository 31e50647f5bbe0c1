import type { FieldState } from './field-state.ts';
import { isUsable } from './fillable.ts';
import { focusedInput, focusOn } from './focus-on.ts';
import { pageTurn } from './page-turn.ts';
import { isEmpty, shows, showsStart } from './read-back.ts';
import { announceChange, pressKey, writeValue } from './write-value.ts';

/**
 * One way to put a code into a field; ends early when the page went on or shows the code.
 *
 * @returns whether the page got all of the code, and had kept all before the last character
 */
export type Strategy = (state: FieldState, code: string) => Promise<boolean>;

/** Most frames to wait for a box that is disabled until the one before it is filled. */
const framesForNextBox = 20;

/** Sets each input's value with the events of typing. */
export const byValue: Strategy = async (state, code) => {
  const parts = state.length === 1 ? [code] : Array.from(code);
  for (const [index, part] of parts.entries()) {
    const input = await enabled(state, index);
    if (input === null) return false;
    const isLast = index === parts.length - 1;
    const isKept = showsStart(state, parts.slice(0, index).join(''));
    focusOn(input);
    pressKey(input, 'keydown', part.at(-1) ?? '');
    // Some components take the key itself and are done.
    if (input.value !== part) writeValue(input, part, { inputType: 'insertText', data: part });
    pressKey(input, 'keyup', part.at(-1) ?? '');
    if (input.isConnected) announceChange(input);
    await pageTurn();
    if (isLast || state.isSubmitted || shows(state, code)) return isLast && isKept;
  }
  return false;
};

/** Pastes into the first input: components that spread a code do so here. */
export const byPaste: Strategy = async (state, code) => {
  const input = state.at(0);
  if (input === null) return false;
  focusOn(input);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', code);
  const isUntouched = input.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
  await pageTurn();
  return !isUntouched;
};

/** Inserts character by character where the focus goes, with events that the browser itself makes. */
export const byTyping: Strategy = async (state, code) => {
  const start = state.at(0);
  if (start === null) return false;
  focusOn(start);
  for (const [index, character] of Array.from(code).entries()) {
    const own = state.present();
    const focused = focusedInput(start.ownerDocument);
    const target =
      focused && own.includes(focused)
        ? focused
        : await enabled(state, state.length === 1 ? 0 : index);
    if (target === null) return false;
    const isKept = showsStart(state, code.slice(0, index));
    focusOn(target);
    pressKey(target, 'keydown', character);
    insertText(target.ownerDocument, character);
    pressKey(target, 'keyup', character);
    await pageTurn();
    const isLast = index === code.length - 1;
    if (isLast || state.isSubmitted || shows(state, code)) return isLast && isKept;
  }
  return false;
};

/** Deprecated, and the only way to insert text with events that are trusted. */
interface InsertsText {
  execCommand(command: 'insertText', showInterface: false, text: string): boolean;
}

const insertText = (document: InsertsText, text: string): boolean =>
  document.execCommand('insertText', false, text);

/** Empties the field, last box first, as a person would with Backspace. */
export async function clear(state: FieldState): Promise<void> {
  if (isEmpty(state)) return;
  for (const input of state.present().toReversed()) {
    if (input.value === '') continue;
    focusOn(input);
    writeValue(input, '', { inputType: 'deleteContentBackward', data: null });
    announceChange(input);
  }
  await pageTurn();
}

/** The input at a position once it can be written to; null when it cannot. */
async function enabled(state: FieldState, index: number): Promise<HTMLInputElement | null> {
  for (let frame = 0; frame < framesForNextBox; frame += 1) {
    const input = state.at(index);
    if (input === null) return null;
    if (isUsable(input)) return input;
    if (index === 0) return null;
    await pageTurn();
  }
  return null;
}
