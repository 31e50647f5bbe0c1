import { rowsOfBoxes } from './boxes.ts';
import type { CodeField, CodeInputs } from './code-field.ts';
import { textInputsBelow } from './fillable.ts';

/** Makes a field of an input that a person pointed at: with the boxes of its row, or by itself. */
export function fieldOf(input: HTMLInputElement): CodeField {
  const root = input.getRootNode() as Document | ShadowRoot;
  const row = rowsOfBoxes(textInputsBelow(root, {})).find((boxes) => boxes.includes(input));
  const inputs = (row ?? [input]) as readonly HTMLInputElement[] as CodeInputs;
  return { inputs, length: row?.length ?? null, channel: 'unknown', score: 0, reasons: [] };
}
