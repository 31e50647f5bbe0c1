import type { CountryCode } from 'libphonenumber-js/core';

import type { AnswerCode } from './answer.ts';
import { callingCodeOf, decidesNothing } from './numbering-plan.ts';
import { judgedNumber } from './phone-number.ts';
import { cellText } from './text-encoding.ts';

/** How many digits at the end a block of numbers leaves open. */
const openDigits = [6, 4] as const;
/** Beyond this many blocks nothing more is remembered. */
const maxBlocks = 200_000;
/** More digits do not fit into a whole number. */
const maxDigits = 15;

/**
 * Judges phone numbers in cells, once for each block of numbers that only differ at the end, in digits
 * at which the numbering plans do not look.
 *
 * INVARIANT: the verdict is that of {@link judgedNumber} on the same text.
 */
export class NumberBlocks {
  readonly #country: CountryCode | null;
  readonly #callingCode: string;
  readonly #verdicts = openDigits.map(() => new Map<number, AnswerCode>());
  /** Of the number that was looked at last: its digits, how many, and whether after a plus sign. */
  #digits = 0;
  #count = 0;
  #plus = 0;

  /** @param country - of numbers that name none */
  constructor(country: CountryCode | null) {
    this.#country = country;
    this.#callingCode = country === null ? '' : callingCodeOf(country);
  }

  /** Judges the text of a number. */
  judge(text: string): AnswerCode {
    return judgedNumber(text, this.#country).code;
  }

  /** Judges a cell that holds a number in digits; `null` where it holds something else. */
  code(bytes: Uint8Array, start: number, end: number): AnswerCode | null {
    if (!this.#read(bytes, start, end)) return null;
    for (let turn = 0; turn < openDigits.length; turn++) {
      const verdict = this.#verdicts[turn]?.get(this.#block(openDigits[turn] ?? 0));
      if (verdict !== undefined) return verdict;
    }
    return this.#learn(cellText(bytes, start, end));
  }

  #learn(text: string): AnswerCode {
    const { code, callingCode, nationalDigits } = judgedNumber(text, this.#country);
    if (callingCode === null) return code;
    // What is no part of the national number may be taken for a part of it, so both lengths count.
    const lengths = [nationalDigits, this.#count] as const;
    const free = Math.min(
      nationalDigits,
      ...[callingCode, this.#callingCode]
        .filter((one) => one !== '')
        .map((one) => decidesNothing(one, lengths)),
    );
    const turn = openDigits.findIndex((open) => open <= free);
    const verdicts = this.#verdicts[turn];
    if (verdicts && verdicts.size < maxBlocks) {
      verdicts.set(this.#block(openDigits[turn] ?? 0), code);
    }
    return code;
  }

  /** The digits before the open ones, a one before them to keep zeros, and the plus sign. */
  #block(open: number): number {
    const scale = 10 ** open;
    const before = Math.floor(this.#digits / scale);
    return (10 ** Math.max(0, this.#count - open) + before) * 2 + this.#plus;
  }

  /** Reads digits, a plus sign before them, and single spaces and dashes between them. */
  #read(bytes: Uint8Array, start: number, end: number): boolean {
    const plus = bytes[start] === 43 ? 1 : 0;
    let digits = 0;
    let count = 0;
    let wasDigit = false;
    for (let at = start + plus; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 48 && byte <= 57) {
        digits = digits * 10 + byte - 48;
        count++;
        wasDigit = true;
      } else if (wasDigit && (byte === 32 || byte === 45)) wasDigit = false;
      else return false;
    }
    this.#digits = digits;
    this.#count = count;
    this.#plus = plus;
    return wasDigit && count > openDigits[0] && count <= maxDigits;
  }
}
