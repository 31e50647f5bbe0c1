import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** A PNG file of a QR code, written by another library than the one that reads it first. */
export async function qrPicture(text: string): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const { buffer } = new Uint8Array(await readFile(wasm));
  prepareZXingModule({ overrides: { wasmBinary: buffer } });
  const { image, error } = await writeBarcode(text, { format: 'QRCode', scale: 6 });
  if (image === null) throw new Error(error);
  return new Uint8Array(await image.arrayBuffer());
}
