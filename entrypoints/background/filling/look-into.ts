import { browser } from 'wxt/browser';

import type {
  Delivery,
  DeliveryResult,
  InPage,
  SeenField,
  Sight,
} from '../../../lib/in-page/in-page.ts';
import {
  appendsCode,
  type FieldMark,
  type Frame,
  isSameMark,
  pageOf,
  type SiteMemory,
} from '../../../lib/sites/index.ts';

/** The script that finds fields, as the build names it, and the one that fills them. */
export const inPageScript = '/autofill.js';
const fillScript = '/autofill-fill.js';

/** A document as its script sees it, with what the browser says of it. */
export interface SeenFrame extends Frame {
  readonly look: number;
  readonly fields: readonly SeenField[];
}

/** Which documents: all of a tab that may be reached, or some of them. */
export type Target = { readonly tabId: number } & (
  | { readonly allFrames: true }
  | { readonly documentIds: string[] }
  | { readonly frameIds: number[] }
);

/** What is remembered of an origin. */
export type MemoryOf = (origin: string) => SiteMemory;

/**
 * Looks for fields in documents of a tab.
 *
 * @returns null where the browser lets no extension in
 */
export async function lookInto(target: Target, memoryOf: MemoryOf): Promise<SeenFrame[] | null> {
  try {
    await browser.scripting.executeScript({ target, files: [inPageScript] });
    const frames = await call(target, look, []);
    return await Promise.all(frames.map((frame) => withMemory(target.tabId, frame, memoryOf)));
  } catch {
    return null;
  }
}

/** Looks where the user is: at the one field that has the focus. */
export async function lookAtFocus(target: Target): Promise<SeenFrame[] | null> {
  try {
    await browser.scripting.executeScript({ target, files: [inPageScript] });
    return await call(target, () => globalThis.gripSimulatorInPage?.lookAtFocus(), []);
  } catch {
    return null;
  }
}

/** Gives one code to one field of one document; null where that document is gone. */
export async function deliver(
  tabId: number,
  documentId: string,
  delivery: Delivery,
): Promise<DeliveryResult | null> {
  const target = { tabId, documentIds: [documentId] };
  try {
    await browser.scripting.executeScript({ target, files: [fillScript] });
    const [answer] = await browser.scripting.executeScript({
      target,
      func: (given: Delivery) => globalThis.gripSimulatorFill?.(given),
      args: [delivery],
    });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}

const look = (marks: readonly FieldMark[]): ReturnType<InPage['look']> | undefined =>
  globalThis.gripSimulatorInPage?.look(marks);

/** Calls into documents. SECURITY: which document answers is told by the browser, not by the answer. */
async function call(
  target: Target,
  func: (marks: readonly FieldMark[]) => Sight | undefined,
  marks: readonly FieldMark[],
): Promise<SeenFrame[]> {
  const answers = await browser.scripting.executeScript({ target, func, args: [marks] });
  return answers.flatMap(({ documentId, frameId, result }) =>
    result ? [{ ...result, documentId, frameId }] : [],
  );
}

/** Applies what the user taught about the fields of an origin. */
async function withMemory(tabId: number, frame: SeenFrame, memoryOf: MemoryOf): Promise<SeenFrame> {
  const page = pageOf(frame);
  const memory = memoryOf(frame.origin);
  const marks = memory.fields.filter(({ takesCode }) => takesCode).map(({ mark }) => mark);
  const [again] =
    marks.length === 0 ? [] : await call({ tabId, documentIds: [frame.documentId] }, look, marks);
  const seen = again ?? frame;
  const appends = page !== null && (memory.appends || appendsCode(page));
  const isWanted = (field: SeenField): boolean =>
    (!field.appends || appends) &&
    !memory.fields.some(({ takesCode, mark }) => !takesCode && isSameMark(mark, field.mark));
  return { ...seen, fields: seen.fields.filter(isWanted) };
}
