import { inputsBelow, type OpenShadow } from './flat-tree.ts';
import { isOneTimeCode } from './one-time-code.ts';
import { type Appearance, appearance } from './shown.ts';

export interface FindOptions {
  /** Opens closed shadow roots; without it, only open ones are searched. */
  readonly openShadow?: OpenShadow;
}

const textTypes = /^(?:text|tel|number|password)$/;

/** The inputs below a root that text can be typed into, in document order, seen or not. */
export const textInputsBelow = (
  root: ParentNode,
  { openShadow }: FindOptions,
): HTMLInputElement[] => inputsBelow(root, openShadow).filter(({ type }) => textTypes.test(type));

/** Whether a person could type into the input now: in sight, neither disabled nor read-only. */
export const isFillable = (input: HTMLInputElement): boolean =>
  textTypes.test(input.type) && isUsable(input) && isInSight(input);

export const isUsable = (input: HTMLInputElement): boolean =>
  !input.readOnly && !input.matches(':disabled');

/** Transparent inputs are a component's way only where the page names them as code fields. */
export function isInSight(input: HTMLInputElement): boolean {
  const seen: Appearance = appearance(input);
  return seen === 'shown' || (seen === 'unpainted' && isOneTimeCode(input));
}
