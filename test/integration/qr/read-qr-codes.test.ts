import { describe, expect, it } from 'vitest';

import { cutOut, pictureOf } from '../../../lib/qr/picture.ts';
import { qrDrawing } from '../../../lib/qr/qr-drawing.ts';
import { type Patience, readQrCodes } from '../../../lib/qr/read-qr-codes.ts';
import { contextOf, fileOf, inverted, noisy, pictureWith } from './pictures.ts';

const uri =
  'otpauth://totp/B%C3%BCro%20Zuid:ann%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=B%C3%BCro%20Zuid';
const other = 'otpauth://totp/Other:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Other';
const third = 'otpauth://hotp/Third:eve?secret=MFRGGZDFMZTWQ2LK&counter=3';

const textsIn = async (picture: ImageData, patience: Patience = 'look') =>
  [...(await readQrCodes(picture, patience)).texts].sort();

describe('readQrCodes', () => {
  it('reads a code, and does not load the slow reader for it', async () => {
    const picture = await pictureWith([{ text: uri, x: 300, y: 200, side: 300 }]);
    expect(await readQrCodes(picture)).toEqual({ texts: [uri], exhaustive: false });
  });

  it('reads several codes of one picture', async () => {
    const picture = await pictureWith([
      { text: uri, x: 40, y: 40, side: 280 },
      { text: other, x: 600, y: 60, side: 240, degrees: 12 },
      { text: third, x: 330, y: 440, side: 300, degrees: -40 },
    ]);
    expect(await textsIn(picture)).toEqual([third, uri, other].sort());
  });

  it('gives a code that is there twice once', async () => {
    const picture = await pictureWith([
      { text: uri, x: 40, y: 40, side: 280 },
      { text: uri, x: 600, y: 400, side: 280 },
    ]);
    expect(await textsIn(picture, 'search')).toEqual([uri]);
  });

  it.each([15, 45, 90, 173, 270])('reads a code that is turned by %d degrees', async (degrees) => {
    const picture = await pictureWith([{ text: uri, x: 300, y: 200, side: 360, degrees }]);
    expect(await textsIn(picture)).toEqual([uri]);
  });

  it('reads a light code on a dark ground', async () => {
    const picture = inverted(await pictureWith([{ text: uri, x: 300, y: 200, side: 300 }]));
    expect(await textsIn(picture)).toEqual([uri]);
  });

  it('reads a code in grain and blur', async () => {
    const picture = await pictureWith([{ text: uri, x: 300, y: 200, side: 320, degrees: 7 }], {
      filter: 'blur(1.5px) contrast(60%)',
    });
    expect(await textsIn(noisy(picture, 40))).toEqual([uri]);
  });

  it('asks the patient reader for a pale code that the others do not see', async () => {
    const pale = await pictureWith([{ text: uri, x: 300, y: 200, side: 320 }], {
      filter: 'blur(1px) contrast(15%)',
    });
    expect(await readQrCodes(pale)).toEqual({ texts: [uri], exhaustive: true });
  });

  it('finds the codes that only the patient reader sees when it is asked for all', async () => {
    const both = await pictureWith([{ text: uri, x: 40, y: 40, side: 300 }]);
    const pale = await pictureWith([{ text: other, x: 600, y: 400, side: 300 }], {
      filter: 'blur(1px) contrast(15%)',
    });
    for (let row = 350; row < 800; row += 1) {
      const start = (row * both.width + 550) * 4;
      both.data.set(pale.data.subarray(start, start + 450 * 4), start);
    }
    expect(await readQrCodes(both)).toEqual({ texts: [uri], exhaustive: false });
    expect(await readQrCodes(both, 'search')).toEqual({
      texts: [uri, other],
      exhaustive: true,
    });
  });

  it('glances at a frame of a camera without loading the slow reader', async () => {
    const picture = await pictureWith([{ text: uri, x: 300, y: 200, side: 300 }]);
    expect(await readQrCodes(picture, 'glance')).toEqual({ texts: [uri], exhaustive: false });
    expect(await readQrCodes(await pictureWith([]), 'glance')).toEqual({
      texts: [],
      exhaustive: false,
    });
  });

  it('finds nothing in a picture without codes, whatever is in it', async () => {
    const picture = noisy(await pictureWith([]), 120);
    expect(await readQrCodes(picture)).toEqual({ texts: [], exhaustive: true });
    expect(await textsIn(new ImageData(1, 1))).toEqual([]);
  });

  it('reads the part of a picture that a box holds', async () => {
    const picture = await pictureWith([
      { text: uri, x: 40, y: 40, side: 280 },
      { text: other, x: 600, y: 440, side: 280 },
    ]);
    expect(await textsIn(cutOut(picture, { x: 560, y: 400, width: 900, height: 900 }))).toEqual([
      other,
    ]);
    expect(await textsIn(cutOut(picture, { x: -50, y: -50, width: 420, height: 420 }))).toEqual([
      uri,
    ]);
  });

  it.each(['image/png', 'image/jpeg', 'image/webp'])('reads a file of type %s', async (type) => {
    const picture = await pictureWith([{ text: uri, x: 300, y: 200, side: 260 }]);
    const read = await pictureOf(await fileOf(picture, type));
    expect(read.ok && (await textsIn(read.value))).toEqual([uri]);
  });

  it('scales a huge photo down and still reads it', async () => {
    const picture = await pictureWith([{ text: uri, x: 2000, y: 1500, side: 900 }], {
      width: 6000,
      height: 4500,
    });
    const read = await pictureOf(await fileOf(picture, 'image/jpeg'));
    expect(read.ok && read.value.width).toBe(4096);
    expect(read.ok && (await textsIn(read.value))).toEqual([uri]);
  });

  it('refuses what is no picture and what is too large', async () => {
    expect(await pictureOf(new Blob(['not a picture']))).toEqual({
      ok: false,
      error: { code: 'not-a-picture' },
    });
    expect(await pictureOf(new Blob([new Uint8Array(40_000_001)]))).toEqual({
      ok: false,
      error: { code: 'picture-too-large', maxBytes: 40_000_000 },
    });
  });
});

describe('qrDrawing', () => {
  const read = async (text: string) => {
    const drawing = qrDrawing(text);
    if (drawing === null) return null;
    const canvas = new OffscreenCanvas(drawing.size * 5, drawing.size * 5);
    const context = contextOf(canvas);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(5, 5);
    context.fillStyle = '#000';
    context.fill(new Path2D(drawing.path));
    return textsIn(context.getImageData(0, 0, canvas.width, canvas.height), 'search');
  };

  it.each([uri, `${uri}&${'x'.repeat(1500)}`, 'Büro 😀'])(
    'draws what every reader reads',
    async (text) => {
      expect(await read(text)).toEqual([text]);
    },
  );

  it('says that a text does not fit', async () => {
    expect(await read('x'.repeat(2953))).toHaveLength(1);
    expect(await read('x'.repeat(2954))).toBeNull();
  });
});
