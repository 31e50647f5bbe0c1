import type { FieldState } from './field-state.ts';

/** Stand-ins that components show for what was typed. */
const mask = /^[•*●∗⚫]$/u;
const separators = /[\s-]/g;

/** Whether the field shows the whole code, grouped or masked as the page likes. */
export const shows = (state: FieldState, code: string): boolean =>
  state.isWhole &&
  ((isShown(state, code) && valueOf(state).length === code.length) || isSpread(state, code));

/** Whether a page took the code for one input apart, into that one and those after it. */
const isSpread = (state: FieldState, code: string): boolean =>
  state.length === 1 && state.following(code.length).join('') === code;

/** Whether the field shows the first characters of a code. */
export const showsStart = (state: FieldState, start: string): boolean =>
  state.isWhole && isShown(state, start);

export const isEmpty = (state: FieldState): boolean => valueOf(state) === '';

/** Compares character by character; what is masked counts as right. */
function isShown(state: FieldState, start: string): boolean {
  const value = valueOf(state);
  return Array.from(start).every((character, index) => {
    const shown = value[index] ?? '';
    return shown === character || mask.test(shown);
  });
}

const valueOf = (state: FieldState): string =>
  state
    .present()
    .map(({ value }) => value)
    .join('')
    .replace(separators, '');
