/** Whether the page itself says that the field takes a code (HTML, `one-time-code`). */
export const isOneTimeCode = (input: HTMLInputElement): boolean =>
  /(?:^|\s)one-time-code(?:\s|$)/i.test(input.getAttribute('autocomplete') ?? '');
