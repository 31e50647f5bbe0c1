/** Letters that Unicode does not take apart. */
const single: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', ł: 'l', ø: 'o', æ: 'ae' };

/**
 * Lower case without accents, so that one spelling of a word matches all: `Vérification` and
 * `Bestätigung` become `verification` and `bestatigung`. Curly marks and runs of white space become
 * plain ones.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase().replace(/\s+/g, ' ');
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßıłøæ]/g, (letter) => single[letter] ?? letter)
    .replace(/[’‘]/g, "'")
    .replace(/[‐-―]/g, '-');
}

/** Most names of programs, and all of English. */
const isPlain = /^[\x20-\x7e]*$/;

/** Takes a name of a program apart: `twoFactorCode` and `two-factor_code` become `two factor code`. */
export const splitName = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
