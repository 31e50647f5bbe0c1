/** A download that has not started by then never will. */
const revokedAfterMs = 60_000;

/** Hands a file to the browser to keep; nothing leaves the computer. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokedAfterMs);
}
