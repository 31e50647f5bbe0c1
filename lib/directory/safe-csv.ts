import { csvLine } from './csv-line.ts';

/** What a spreadsheet would take for a formula (OWASP: CSV injection). */
const startsFormula = /^[=+\-@\t\r]/;
/** A phone number starts with a plus and is no formula: it must come back as it went. */
const phoneNumber = /^\+[\d ()./-]{6,20}$/;

/** One row for a spreadsheet that nobody can smuggle a formula into; `+31…` stays as it is. */
export function safeCsvLine(cells: readonly string[]): string {
  return csvLine(
    cells.map((cell) => (startsFormula.test(cell) && !phoneNumber.test(cell) ? `'${cell}` : cell)),
  );
}
