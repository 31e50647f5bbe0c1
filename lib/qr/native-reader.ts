/** The part of the Shape Detection API that is used; TypeScript does not know it yet. */
interface Detector {
  detect(picture: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: readonly ['qr_code'] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/**
 * Reads QR codes with the browser's own detector (Shape Detection API §2.3).
 *
 * @returns the texts, none where the browser has no detector: Firefox, and Chrome on Linux and Windows
 */
export async function readNatively(picture: ImageData): Promise<readonly string[]> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (BarcodeDetector === undefined) return [];
  try {
    // Where the class exists without a service behind it, it lists no formats.
    if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return [];
    const found = await new BarcodeDetector({ formats: ['qr_code'] }).detect(picture);
    return found.map(({ rawValue }) => rawValue);
  } catch {
    return [];
  }
}
