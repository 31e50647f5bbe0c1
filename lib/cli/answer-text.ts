import type { AnswerReason } from '../directory/index.ts';

/** Why a user can, or cannot, bring a method. */
export const answerText: Readonly<Record<AnswerReason, string>> = {
  filled: 'filled',
  'valid-mobile': 'valid mobile number',
  listed: 'registered',
  'says-yes': 'the export says yes',
  'by-rule': 'by rule',
  empty: 'empty',
  landline: 'landline',
  'not-mobile': 'no mobile number',
  'not-e164': 'not a phone number (E.164)',
  'no-address': 'not an address',
  'not-listed': 'not registered',
  'says-no': 'the export says no',
  'no-column': 'no column says so',
  'landline-or-mobile': 'landline or mobile',
  'not-understood': 'not understood',
};
