import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';

// The library would fetch its code from a CDN; ours is in the package of the extension.
prepareZXingModule({ overrides: { locateFile: () => wasmAddress } });

/** Far more than a picture has. */
const maxCodes = 100;

/**
 * Reads every QR code of a picture with ZXing, which is slower to load (a megabyte) and reads blurred
 * and damaged codes that others do not.
 */
export async function readByWasm(picture: ImageData): Promise<readonly string[]> {
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    maxNumberOfSymbols: maxCodes,
    tryHarder: true,
    tryInvert: true,
    tryRotate: true,
  }).catch(() => []);
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
