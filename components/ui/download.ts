/** A download that has not started by then never will. */
const revokedAfterMs = 60_000;

/** Hands a text to the browser as a file to keep; nothing leaves the computer. */
export function download(fileName: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokedAfterMs);
}
