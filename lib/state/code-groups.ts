/** Parts a code for reading: 6 digits as 3 + 3, 8 as 4 + 4; up to five stay together. */
export function codeGroups(code: string): readonly string[] {
  if (code.length <= 5) return [code];
  const half = Math.floor(code.length / 2);
  return [code.slice(0, half), code.slice(half)];
}
