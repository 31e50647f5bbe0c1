import { readNatively } from './native-reader.ts';

/** What a picture holds, and whether the most patient reader has looked at it. */
export interface QrReading {
  /** Each text once, in no particular order. */
  readonly texts: readonly string[];
  /** False where a longer look might find more. */
  readonly exhaustive: boolean;
}

/**
 * How hard to look: `glance` at one of many frames of a camera; `look` at a picture until something
 * is found; `search` with every reader, because one of several codes may be too blurred for the first.
 */
export type Patience = 'glance' | 'look' | 'search';

/**
 * Reads the QR codes of a picture: with the browser's detector, else in JavaScript, and where both
 * find nothing with ZXing, which is loaded only then. The picture stays in memory.
 */
export async function readQrCodes(
  picture: ImageData,
  patience: Patience = 'look',
): Promise<QrReading> {
  const texts = new Set(await readNatively(picture));
  const goOn = () => texts.size === 0 || patience === 'search';
  if (goOn()) {
    const { readByScript } = await import('./script-reader.ts');
    for (const text of await readByScript(picture, patience === 'glance')) texts.add(text);
  }
  const exhaustive = goOn() && patience !== 'glance';
  if (exhaustive) {
    const { readByWasm } = await import('./wasm-reader.ts');
    for (const text of await readByWasm(picture)) texts.add(text);
  }
  return { texts: [...texts], exhaustive };
}
