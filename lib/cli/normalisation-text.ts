import type { Change, Normalisation } from '../otp/index.ts';

const changeText: Readonly<Record<Change, string>> = {
  case: 'upper and lower case changed',
  spaces: 'spaces left out',
  dashes: 'dashes left out',
  padding: '"=" at the end left out',
  'stray-bits': 'bits at the end that make no byte left out',
  spelling: 'written in another way',
  'plus-as-space': '"+" read as a space',
  'stray-percent': 'a "%" that escapes nothing kept as it is',
  'ill-formed-text': 'half a character replaced',
  defaulted: "missing or blank: the standard's value taken",
  ignored: 'ignored',
  repeated: 'repeated',
  slashes: 'a slash missing or too many',
  shortened: 'what may be private in the address left out',
};

/** Says what was read differently from how it is written. */
export function normalisationsText(normalisations: readonly Normalisation[]): string {
  return `Read differently from how it is written: ${normalisations.map(normalisationText).join('; ')}.`;
}

function normalisationText({ parameter, change }: Normalisation): string {
  return `${parameter === 'other' ? 'unknown parameter' : parameter} (${changeText[change]})`;
}
