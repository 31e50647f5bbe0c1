import type { Surface } from './surface.ts';

/** How far the page's content reaches beyond its right edge, in CSS pixels. */
export const overflow = (surface: Surface): Promise<number> =>
  surface.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  }, null);

/** Controls that are cut off at the right edge. */
export const cutOff = (surface: Surface): Promise<string[]> =>
  surface.evaluate(
    () =>
      [...document.querySelectorAll('button, input, select, textarea')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.outerHTML.slice(0, 80)),
    null,
  );
