import { onTestFinished, vi } from 'vitest';

/** A file that was handed to the browser. */
interface Download {
  readonly name: string;
  readonly text: string;
}

/** Collects the files that are handed to the browser, instead of keeping them on the disk. */
export function downloads(): readonly Promise<Download>[] {
  const files: Promise<Download>[] = [];
  const spy = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  spy.mockImplementation(function (this: HTMLAnchorElement) {
    const { download, href } = this;
    const text = fetch(href).then((response) => response.text());
    files.push(text.then((content) => ({ name: download, text: content })));
  });
  onTestFinished(() => spy.mockRestore());
  return files;
}
