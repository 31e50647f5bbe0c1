/** What keystrokes took, in milliseconds. */
export interface TypingTimes {
  /** Until the document is up to date: handlers and components. */
  readonly script: readonly number[];
  /** Until the frame that shows it is painted: with style, layout and paint. */
  readonly painted: readonly number[];
  /** As `painted`, of the same field without the simulator behind it. */
  readonly empty: readonly number[];
}

/**
 * Types two texts in turns into the first method's field, and into a copy of it whose handler does
 * nothing. Runs in the page, hence self-contained.
 *
 * Each event is dispatched in an animation frame; a message posted there arrives once the frame is
 * painted. So all of the main thread's work counts, and none of the wait for the screen.
 *
 * @throws Error where a keystroke leaves the answers as they were
 */
export async function typeInTurns({
  texts,
  rounds,
}: {
  readonly texts: readonly [string, string];
  readonly rounds: number;
}): Promise<TypingTimes> {
  const field = document.querySelectorAll<HTMLInputElement>('form [role=spinbutton]')[1];
  const answers = document.querySelector('.instrument');
  if (!field || !answers) throw new Error('The full tab has no field to type into.');
  const bare = field.cloneNode() as HTMLInputElement;
  bare.addEventListener('input', () => undefined);
  document.body.append(bare);

  const script: number[] = [];
  const painted: number[] = [];
  const empty: number[] = [];
  const warmUps = 6;
  const channel = new MessageChannel();
  const type = (input: HTMLInputElement, text: string) =>
    new Promise<{ script: number; painted: number }>((resolve) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        let updated = start;
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // Queued behind the microtask in which the components update.
        queueMicrotask(() => (updated = performance.now()));
        channel.port1.onmessage = () =>
          resolve({ script: updated - start, painted: performance.now() - start });
        channel.port2.postMessage(null);
      });
    });

  for (let round = 0; round < rounds + warmUps; round += 1) {
    const text = texts[(round + 1) % 2] ?? '';
    const before = answers.textContent;
    const ours = await type(field, text);
    if (answers.textContent === before) throw new Error(`Typing ${text} changes no answer.`);
    const nothing = await type(bare, text);
    if (round < warmUps) continue;
    script.push(ours.script);
    painted.push(ours.painted);
    empty.push(nothing.painted);
  }
  bare.remove();
  return { script, painted, empty };
}
