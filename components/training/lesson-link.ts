import { fromBase64url, toBase64url } from '../../lib/scenarios/base64url.ts';
import { formatLesson, type Lesson } from '../../lib/training/index.ts';

/** Longer links are cut by mail and chat programs; such a lesson travels as a file. */
const maxLength = 8_000;

/** No lesson is longer; what unpacks to more is refused. */
const maxSourceBytes = 200_000;

/** Packs a lesson into the last part of an address; null where it is too long for a link. */
export async function packLesson(lesson: Lesson): Promise<string | null> {
  const squeezed = new Blob([formatLesson(lesson)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const packed = toBase64url(new Uint8Array(await new Response(squeezed).arrayBuffer()));
  return packed.length > maxLength ? null : packed;
}

/** The file inside a link; null where it is damaged or too long. */
export async function unpackLesson(packed: string): Promise<string | null> {
  const bytes = packed.length > maxLength ? null : fromBase64url(packed);
  if (bytes === null) return null;
  try {
    const reader = new Blob([bytes])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'))
      .getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    let length = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.byteLength;
      if (length > maxSourceBytes) return null;
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return null;
  }
}
