import { browser } from 'wxt/browser';

const key = 'filled-documents';
/** Older documents are gone by then. */
const most = 200;

/** Whether a document was filled by itself: a page that goes on showing its field gets no second code. */
export async function wasFilled(documentId: string): Promise<boolean> {
  return (await read()).includes(documentId);
}

/** Remembers that for as long as the browser runs. */
export async function noteFilled(documentId: string): Promise<void> {
  await browser.storage.session.set({ [key]: [...(await read()), documentId].slice(-most) });
}

async function read(): Promise<readonly string[]> {
  return (await browser.storage.session.get<Record<string, string[]>>(key))[key] ?? [];
}
