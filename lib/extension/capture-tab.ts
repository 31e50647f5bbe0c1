import { browser } from 'wxt/browser';

/** What the full tab's address says when it is to photograph the page in front of it. */
export const capturePath = 'capture';

/** What it says when accounts are to be added there. */
export const addPath = 'add';

/**
 * Opens an address of ours behind the page that is in front. Whoever is opened so takes the picture:
 * it never has to be handed over, and never is anywhere but in that tab's memory.
 */
export async function openBehind(address: string): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL('/simulator.html') + address,
    active: false,
  });
}

/**
 * Photographs the page in front of this window, then comes to the front itself. The browser allows
 * that where the user has just opened the popup on the page (`activeTab`).
 *
 * @returns null where the browser refuses: its own pages, stores, or no popup before
 */
export async function captureVisiblePage(): Promise<ImageData | null> {
  const picture = await browser.tabs
    .captureVisibleTab({ format: 'png' })
    .then(decoded)
    .catch(() => null);
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.update(tab.id, { active: true });
  return picture;
}

async function decoded(address: string): Promise<ImageData> {
  const { pixelsOf } = await import('../qr/picture.ts');
  const image = new Image();
  image.src = address;
  await image.decode();
  return pixelsOf(image, image.naturalWidth, image.naturalHeight);
}
