/** A download that has not started by then never will. */
const revokedAfterMs = 60_000;

/**
 * Hands content to the browser as a file to keep; nothing leaves the computer.
 *
 * @param type - of a text; a blob has its own
 */
export function download(
  fileName: string,
  content: string | Blob,
  type = 'application/json',
): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokedAfterMs);
}
