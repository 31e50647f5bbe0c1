/**
 * Focuses an input and makes sure that the page hears of it: while a popup has the keyboard, browsers
 * move the focus but hold the events back until the page is in front again.
 */
export function focusOn(input: HTMLInputElement): void {
  if (isFocused(input)) return;
  const heard: Event[] = [];
  const hear = (event: Event): void => void heard.push(event);
  input.addEventListener('focus', hear, { once: true });
  input.focus({ preventScroll: true });
  input.removeEventListener('focus', hear);
  if (heard.length > 0) return;
  input.dispatchEvent(new FocusEvent('focus', { composed: true }));
  input.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** The input that has the focus, inside shadow roots too; null when something else has it. */
export function focusedInput(document: Document): HTMLInputElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.localName === 'input' ? (active as HTMLInputElement) : null;
}

const isFocused = (input: HTMLInputElement): boolean => {
  const root = input.getRootNode() as Document | ShadowRoot;
  return root.activeElement === input && input.ownerDocument.hasFocus();
};
