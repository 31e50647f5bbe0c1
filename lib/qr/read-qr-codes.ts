import { readNatively } from './native-reader.ts';

/** What a picture holds, and whether the most patient reader has looked at it. */
export interface QrReading {
  /** Each text once, in no particular order. */
  readonly texts: readonly string[];
  /** False where a longer look might find more. */
  readonly exhaustive: boolean;
}

/**
 * Reads the QR codes of a picture: with the browser's detector, else in JavaScript, and where both
 * find nothing with ZXing, which is loaded only then. The picture stays in memory.
 *
 * @param options.exhaustive - asks all three: one of several codes may be too blurred for the first
 */
export async function readQrCodes(
  picture: ImageData,
  { exhaustive = false }: { readonly exhaustive?: boolean } = {},
): Promise<QrReading> {
  const texts = new Set(await readNatively(picture));
  if (texts.size === 0 || exhaustive) {
    const { readByScript } = await import('./script-reader.ts');
    for (const text of await readByScript(picture)) texts.add(text);
  }
  const patient = texts.size === 0 || exhaustive;
  if (patient) {
    const { readByWasm } = await import('./wasm-reader.ts');
    for (const text of await readByWasm(picture)) texts.add(text);
  }
  return { texts: [...texts], exhaustive: patient };
}
