import { fail, ok, type Result } from '../result.ts';

/** Why a file gives no picture to look at. */
export type PictureProblem =
  | { readonly code: 'not-a-picture' }
  | { readonly code: 'picture-too-large'; readonly maxBytes: number };

/** A photo of the best telephones is smaller. */
const maxBytes = 40_000_000;

/** Longest side that is looked at: beyond it, readers become slow and see no more. */
const maxSide = 4096;

/** Decodes a picture file in memory, scaled down where it is larger than what readers can use. */
export async function pictureOf(file: Blob): Promise<Result<ImageData, PictureProblem>> {
  if (file.size > maxBytes) return fail({ code: 'picture-too-large', maxBytes });
  try {
    const bitmap = await createImageBitmap(file);
    const picture = pixelsOf(bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    return ok(picture);
  } catch {
    return fail({ code: 'not-a-picture' });
  }
}

/** The pixels of something drawable, such as the present frame of a camera. */
export function pixelsOf(source: CanvasImageSource, width: number, height: number): ImageData {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('The browser gives no 2D canvas.');
  context.fillStyle = '#fff'; // what shines through a transparent picture
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** A part of a picture, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cuts a box out of a picture; what lies outside of the picture is left out. */
export function cutOut(picture: ImageData, box: Box): ImageData {
  const left = Math.max(0, Math.floor(box.x));
  const top = Math.max(0, Math.floor(box.y));
  const width = Math.max(1, Math.min(picture.width, Math.ceil(box.x + box.width)) - left);
  const height = Math.max(1, Math.min(picture.height, Math.ceil(box.y + box.height)) - top);
  const part = new ImageData(width, height);
  for (let row = 0; row < height; row += 1) {
    const start = ((top + row) * picture.width + left) * 4;
    part.data.set(picture.data.subarray(start, start + width * 4), row * width * 4);
  }
  return part;
}
