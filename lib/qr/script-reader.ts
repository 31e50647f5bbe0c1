import { decodeQRBatch } from 'qr/decode.js';

/** What a hard photo may take on top of the first look; it is spread over many short turns. */
const retriesMs = 1500;

/**
 * Reads every QR code of a picture in plain JavaScript; inverted and turned ones too.
 *
 * @param quick - without the retries: the camera's next frame is a retry of its own
 */
export async function readByScript(picture: ImageData, quick = false): Promise<readonly string[]> {
  const options = quick ? {} : { effort: Infinity, timeLimit: retriesMs };
  const [found = []] = await decodeQRBatch([picture], options).catch(() => []);
  return found.filter((text) => typeof text === 'string');
}
