/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between a control and the flag beside it. */
const gap = 10;

/**
 * Finds a place for a flag beside a control: below, above, right or left of it, wherever it fits
 * first, and within the viewport. It never covers the control.
 *
 * @returns null where it fits on no side
 */
export function placeBeside(
  control: Box,
  flag: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } | null {
  const along = (start: number, size: number, room: number): number =>
    Math.max(0, Math.min(start, room - size));
  const left = along(control.left, flag.width, viewport.width);
  const top = along(control.top + (control.height - flag.height) / 2, flag.height, viewport.height);
  const places = [
    { left: control.left + control.width + gap, top },
    { left: control.left - gap - flag.width, top },
    { left, top: control.top + control.height + gap },
    { left, top: control.top - gap - flag.height },
  ];
  return (
    places.find(
      (place) =>
        place.left >= 0 &&
        place.top >= 0 &&
        place.left + flag.width <= viewport.width &&
        place.top + flag.height <= viewport.height,
    ) ?? null
  );
}
