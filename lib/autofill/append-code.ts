import { fail, ok } from '../result.ts';
import type { FillResult } from './fill-code.ts';
import { isUsable } from './fillable.ts';
import { focusOn } from './focus-on.ts';
import { announceChange, writeValue } from './write-value.ts';

/** Passwords as they were before a code was appended, and what they became. */
const appended = new WeakMap<
  HTMLInputElement,
  { readonly password: string; readonly value: string }
>();

/** Appends a code to a password. A second code takes the place of the first; a failure leaves the password as it was. */
export function appendCode(input: HTMLInputElement, code: string): FillResult {
  if (!isUsable(input) || !input.checkVisibility({ visibilityProperty: true })) {
    return fail({ code: 'not-writable' });
  }
  const before = appended.get(input);
  const password = before?.value === input.value ? before.password : input.value;
  const value = password + code;
  if (input.maxLength !== -1 && value.length > input.maxLength) {
    return fail({ code: 'wrong-length', expected: input.maxLength - password.length });
  }
  focusOn(input);
  write(input, value, code);
  if (input.value !== value) {
    write(input, password, null);
    return fail({ code: 'refused' });
  }
  appended.set(input, { password, value });
  return ok({ by: 'value', wentOn: !input.isConnected });
}

function write(input: HTMLInputElement, value: string, data: string | null): void {
  writeValue(input, value, {
    inputType: data === null ? 'deleteContentBackward' : 'insertText',
    data,
  });
  announceChange(input);
}
