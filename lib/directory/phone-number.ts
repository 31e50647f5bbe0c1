import {
  type CountryCode,
  getCountries,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';

import { type AnswerCode, codeOf } from './answer.ts';

const verdicts = {
  mobile: codeOf('yes', 'valid-mobile'),
  landline: codeOf('no', 'landline'),
  eitherOf: codeOf('cannot-tell', 'landline-or-mobile'),
  other: codeOf('no', 'not-mobile'),
  unreadable: codeOf('no', 'not-e164'),
} as const;

/** What a phone number is good for, and how it was read. */
export interface JudgedNumber {
  readonly code: AnswerCode;
  /** Such as `31`; `null` where it was not read as a number at all. */
  readonly callingCode: string | null;
  /** How many digits it has without calling code and prefix. */
  readonly nationalDigits: number;
}

/**
 * Judges whether a number can receive an SMS.
 *
 * @param text - as it stands in the export
 * @param country - of numbers that name none
 */
export function judgedNumber(text: string, country: CountryCode | null): JudgedNumber {
  const number = parsed(text, country);
  if (!number) return { code: verdicts.unreadable, callingCode: null, nationalDigits: 0 };
  return {
    code: number.isValid() ? verdictOf(number) : verdicts.unreadable,
    callingCode: number.countryCallingCode,
    nationalDigits: number.nationalNumber.length,
  };
}

function parsed(text: string, country: CountryCode | null): PhoneNumber | undefined {
  // A spreadsheet that took the number for an amount has dropped its plus sign.
  const options = { ...(country && { defaultCountry: country }), extract: false };
  return (
    parsePhoneNumberFromString(text, options) ??
    (/^\d{9,15}$/.test(text) ? parsePhoneNumberFromString(`+${text}`, options) : undefined)
  );
}

function verdictOf(number: PhoneNumber): AnswerCode {
  switch (number.getType()) {
    case 'MOBILE':
      return verdicts.mobile;
    case 'FIXED_LINE':
      return verdicts.landline;
    case 'FIXED_LINE_OR_MOBILE':
      return verdicts.eitherOf;
    default:
      return verdicts.other;
  }
}

/** Countries that have a numbering plan, by code (ISO 3166-1 alpha-2), in alphabetical order. */
export const numberedCountries = (): readonly CountryCode[] => getCountries().toSorted();
