/** Says how many scenarios of a file could not be read beside the one that was asked for. */
export function rejectedText(rejected: number): string {
  if (rejected === 0) return '';
  return `${rejected} other ${rejected === 1 ? 'scenario' : 'scenarios'} of the file cannot be read.\n`;
}
