/** What the markup of a field says about the length and kind of what it takes. */
export interface Digits {
  /** 0–5: how well it fits a code of digits. */
  readonly points: number;
  readonly length: number | null;
}

/** "123456", "000 000", "______", "• • • • • •", "XXXXXX", "- - - - - -". */
const sample = /^(?:[\s_.*•·●○◦xX#‒–—-]{4,16}|0[\s0-]{3,8}|1\s?2\s?3[\s-]?4[\s5-8]*)$/;
const onlyDigits = /^\^?(?:\(\?:)?\[?(?:\\d|0-9)\]?(?:[*+]|\{(\d+)(,\d*)?\})?/;

export function digitsOf(input: HTMLInputElement): Digits {
  const { maxLength, inputMode, type, placeholder } = input;
  const pattern = onlyDigits.exec(input.pattern);
  const exact = pattern?.[1] !== undefined && pattern[2] === undefined ? Number(pattern[1]) : null;
  const isNumeric =
    pattern !== null || inputMode === 'numeric' || type === 'tel' || type === 'number';
  const limit = maxLength >= 4 && maxLength <= 10 ? maxLength : null;
  const points =
    (limit === null ? 0 : limit === 6 ? 3 : limit > 8 ? 1 : 2) +
    (isNumeric ? 2 : 0) +
    (sample.test(placeholder) ? 3 : 0) -
    (maxLength > 32 ? 1 : 0);
  return {
    points: Math.max(-1, Math.min(5, points)),
    length: exact ?? (limit !== null && limit <= 8 ? limit : null),
  };
}
