import { expect, onTestFinished, test, vi } from 'vitest';

import { watchForFields } from '../../../lib/in-page/watch-for-fields.ts';

/** Longer than a slice. */
function work(): void {
  const end = performance.now() + 10;
  while (performance.now() < end);
}

test('lets the page go on during a look, and looks again at what changed meanwhile', async () => {
  const node = document.createElement('p');
  onTestFinished(() => node.remove());
  const story: string[] = [];
  function* look(): Generator<undefined, string> {
    story.push('look');
    const seen = node.isConnected ? 'a field' : '';
    work();
    // After this slice, and before the next one.
    if (!node.isConnected) setTimeout(() => story.push('the page') && document.body.append(node));
    yield;
    while (!node.isConnected) {
      work();
      yield;
    }
    return seen;
  }
  const changed = vi.fn();
  watchForFields(look, changed);
  await vi.waitUntil(() => changed.mock.calls.length > 0, { timeout: 30_000 });
  expect(story).toEqual(['look', 'the page', 'look']);
});
