import encodeQR from 'qr';

/** A QR code as a drawing: dark squares on a light ground. */
export interface QrDrawing {
  /** Side of the square that it is drawn in, the quiet zone included, in modules. */
  readonly size: number;
  /** SVG path of the dark modules, one unit a module. */
  readonly path: string;
}

/** Light border that readers need (ISO/IEC 18004 §9.1), in modules. */
const quietZone = 4;

/** Longest text that a QR code holds: version 40 with low error correction, in bytes. */
const maxBytes = 2953;

/**
 * Draws a text as a QR code.
 *
 * @returns null for a text that no QR code has room for
 */
export function qrDrawing(text: string): QrDrawing | null {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxBytes) return null;
  const rows = encodeQR(text, 'raw', { border: quietZone, ecc: bytes > 1000 ? 'low' : 'medium' });
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size: rows.length, path };
}
