import fc from 'fast-check';
import { expect, it } from 'vitest';

import { type Box, placeBeside } from '../../../components/training/place-beside.ts';

const size = (max: number) => fc.integer({ min: 1, max });
const box = fc.record({
  left: fc.integer({ min: -200, max: 1600 }),
  top: fc.integer({ min: -200, max: 1200 }),
  width: size(800),
  height: size(400),
});
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

it('a flag stays within the viewport and never covers its control', () => {
  fc.assert(
    fc.property(
      box,
      fc.record({ width: size(300), height: size(80) }),
      fc.record({ width: size(1600), height: size(1200) }),
      (control, flag, viewport) => {
        const place = placeBeside(control, flag, viewport);
        if (place === null) return;
        expect(overlap(control, { ...place, ...flag })).toBe(false);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left + flag.width).toBeLessThanOrEqual(viewport.width);
        expect(place.top + flag.height).toBeLessThanOrEqual(viewport.height);
      },
    ),
  );
});

it('a flag stands beside a field in the middle of the page', () => {
  const field = { left: 400, top: 300, width: 80, height: 30 };
  const viewport = { width: 1280, height: 800 };
  expect(placeBeside(field, { width: 100, height: 20 }, viewport)).toEqual({ left: 490, top: 305 });
});
