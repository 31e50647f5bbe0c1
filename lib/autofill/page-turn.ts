/** Longest wait for a frame, in milliseconds: a page that nobody sees draws none. */
const longestFrameMs = 50;

/** Lets the page react and draw once. */
export const pageTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, longestFrameMs);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
