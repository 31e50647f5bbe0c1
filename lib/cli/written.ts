import { quoted } from './quoted.ts';

/** A value as it stands in the file. */
export function written(value: unknown): string {
  return value === undefined ? 'nothing' : quoted(JSON.stringify(value));
}

/** What a method may be called. */
export function idRule(maxLength: number): string {
  return `A name has up to ${maxLength} letters, digits, ".", "_", "-" and starts with a letter or digit.`;
}
