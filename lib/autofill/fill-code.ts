import { fail, ok, type Result } from '../result.ts';
import type { CodeField } from './code-field.ts';
import { FieldState } from './field-state.ts';
import { isUsable } from './fillable.ts';
import { pageTurn } from './page-turn.ts';
import { isEmpty, shows } from './read-back.ts';
import { byPaste, byTyping, byValue, clear, type Strategy } from './strategies.ts';

/** How the page took the code. */
export interface Filled {
  readonly by: 'value' | 'paste' | 'typing';
  /** The page went on by itself after the last character: it submitted, or took the field away. */
  readonly wentOn: boolean;
}

export type FillProblem =
  /** The field takes another number of characters. */
  | { readonly code: 'wrong-length'; readonly expected: number }
  /** Disabled, read-only, hidden or gone before anything was written. */
  | { readonly code: 'not-writable' }
  /** The page took the field away, hid or changed it before the code was whole. */
  | { readonly code: 'field-gone' }
  /** The page did not keep the code. */
  | { readonly code: 'refused' };

export type FillResult = Result<Filled, FillProblem>;

const strategies: readonly (readonly [Filled['by'], Strategy])[] = [
  ['value', byValue],
  ['paste', byPaste],
  ['typing', byTyping],
];

/**
 * Fills a code into a field and reads it back. Tries one way after the other, emptying the field
 * between them, and leaves it empty when none works: never half a code. Never submits.
 *
 * @param code - without spaces
 */
export async function fillCode(field: CodeField, code: string): Promise<FillResult> {
  const [first] = field.inputs;
  const expected = field.inputs.length > 1 ? field.inputs.length : first.maxLength;
  if (
    code === '' ||
    (field.inputs.length > 1 ? code.length !== expected : expected > 0 && code.length > expected)
  ) {
    return fail({ code: 'wrong-length', expected });
  }
  const state = new FieldState(field.inputs);
  if (!state.isWhole || !isUsable(first)) return fail({ code: 'not-writable' });
  try {
    return await filled(state, code);
  } finally {
    state.stopWatching();
  }
}

async function filled(state: FieldState, code: string): Promise<FillResult> {
  for (const [by, strategy] of strategies) {
    await clear(state);
    const isHandedOver = await strategy(state, code);
    if (await keeps(state, code)) return ok({ by, wentOn: state.isSubmitted });
    const isOver = state.isSubmitted || !state.isWhole;
    // Boxes that were full but for the last one and are empty after it: the page took the code.
    if (isHandedOver && (isOver || (state.length > 1 && isEmpty(state))))
      return ok({ by, wentOn: true });
    if (isOver) {
      await clear(state);
      return fail({ code: 'field-gone' });
    }
  }
  await clear(state);
  return fail({ code: 'refused' });
}

/** Whether the code stays: some pages take back what they did not expect. */
async function keeps(state: FieldState, code: string): Promise<boolean> {
  if (!shows(state, code)) return false;
  await pageTurn();
  return shows(state, code) || state.isSubmitted || !state.isWhole;
}
