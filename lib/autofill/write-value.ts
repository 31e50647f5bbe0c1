function setNatively(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
}

/**
 * Sets the value as a person's typing would, and tells the page. The setter is that of the class:
 * React shadows `value` on the element, to tell its own writing from a person's.
 */
export function writeValue(input: HTMLInputElement, value: string, typed: Typed): void {
  input.dispatchEvent(
    new InputEvent('beforeinput', { ...typed, bubbles: true, cancelable: true, composed: true }),
  );
  setNatively(input, value);
  input.dispatchEvent(new InputEvent('input', { ...typed, bubbles: true, composed: true }));
}

/** What an `InputEvent` tells of the change. */
export interface Typed {
  readonly inputType: 'insertText' | 'deleteContentBackward';
  readonly data: string | null;
}

export function announceChange(input: HTMLInputElement): void {
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Key events, for what moves on with them; `Unidentified` is what a screen keyboard sends. */
export function pressKey(input: HTMLInputElement, type: 'keydown' | 'keyup', key: string): void {
  const code = /^\d$/.test(key)
    ? `Digit${key}`
    : key === 'Backspace'
      ? key
      : `Key${key.toUpperCase()}`;
  const keyCode = key === 'Backspace' ? 8 : key.toUpperCase().charCodeAt(0);
  input.dispatchEvent(
    new KeyboardEvent(type, {
      key,
      code,
      keyCode,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}
