import { onTestFinished } from 'vitest';

/** Opens a page in a frame of its own, scripts and all, until the test ends. */
export async function openedPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px; border: 0';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame has no document');
  return frame.contentDocument;
}
