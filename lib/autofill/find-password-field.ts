import { type FindOptions, isFillable, textInputsBelow } from './fillable.ts';

/**
 * Finds the password that a login waits for, once it is typed: some sites take the code behind it.
 *
 * @returns null unless exactly one password is filled in
 */
export function findPasswordField(
  root: Document | ShadowRoot,
  options: FindOptions = {},
): HTMLInputElement | null {
  const [field, another] = textInputsBelow(root, options).filter(
    (input) =>
      input.type === 'password' &&
      input.value !== '' &&
      !/new-password|one-time-code/.test(input.autocomplete) &&
      isFillable(input),
  );
  return another === undefined ? (field ?? null) : null;
}
