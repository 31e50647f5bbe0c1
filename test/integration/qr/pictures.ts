import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import writerAddress from 'zxing-wasm/writer/zxing_writer.wasm?url';

prepareZXingModule({ overrides: { locateFile: () => writerAddress } });

/** How a code stands in a picture. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Side in pixels, the light border included. */
  readonly side: number;
  readonly degrees?: number;
}

/** Draws a code with another library than the product's. */
async function drawn(text: string): Promise<ImageBitmap> {
  const { image, error } = await writeBarcode(text, { format: 'QRCode', scale: 8 });
  if (image === null) throw new Error(error);
  return createImageBitmap(image);
}

/** A picture of one size with codes on a grey ground, as on a wall or a web page. */
export async function pictureWith(
  codes: readonly Placed[],
  { filter = 'none', width = 1000, height = 800 } = {},
): Promise<ImageData> {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.fillStyle = '#c8c4bd';
  context.fillRect(0, 0, width, height);
  context.filter = filter;
  for (const { text, x, y, side, degrees = 0 } of codes) {
    context.save();
    context.translate(x + side / 2, y + side / 2);
    context.rotate((degrees * Math.PI) / 180);
    context.fillStyle = '#fff';
    context.fillRect(-side / 2, -side / 2, side, side);
    context.drawImage(await drawn(text), -side * 0.43, -side * 0.43, side * 0.86, side * 0.86);
    context.restore();
  }
  return context.getImageData(0, 0, width, height);
}

export function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  return context;
}

/** Adds grain, the same for the same seed. @param strength - largest change of a channel */
export function noisy(picture: ImageData, strength: number, seed = 1): ImageData {
  const data = picture.data.slice();
  let state = seed;
  for (let at = 0; at < data.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const grain = (state / 2 ** 31 - 1) * strength;
    for (let channel = 0; channel < 3; channel += 1) {
      data[at + channel] = (data[at + channel] ?? 0) + grain;
    }
  }
  return new ImageData(data, picture.width);
}

/** Light on dark. */
export function inverted(picture: ImageData): ImageData {
  const data = picture.data.map((value, at) => (at % 4 === 3 ? value : 255 - value));
  return new ImageData(new Uint8ClampedArray(data), picture.width);
}

/** A picture file, as a browser or a camera would save it. */
export async function fileOf(picture: ImageData, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  contextOf(canvas).putImageData(picture, 0, 0);
  return canvas.convertToBlob({ type, quality: 0.7 });
}
