import { describe, expect, it, onTestFinished } from 'vitest';

import { undoKey } from '../../../components/scenarios/undo-keys.ts';

/** What the draft is asked when keys are pressed in an element. */
function askedIn(html: string, init: KeyboardEventInit) {
  document.body.innerHTML = html;
  onTestFinished(() => document.body.replaceChildren());
  const asked: ReturnType<typeof undoKey>[] = [];
  addEventListener('keydown', (event) => asked.push(undoKey(event)), { once: true });
  document.body.firstElementChild?.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );
  return asked[0];
}

const undo = { key: 'z', ctrlKey: true };

describe('the keys of undo', () => {
  it.each([
    [undo, 'undo'],
    [{ key: 'z', metaKey: true }, 'undo'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    [{ key: 'y', ctrlKey: true }, 'redo'],
    [{ key: 'Y', ctrlKey: true, shiftKey: true }, null],
    [{ key: 'z' }, null],
    [{ key: 'z', ctrlKey: true, altKey: true }, null],
    [{ key: 'x', ctrlKey: true }, null],
  ])('%o asks for %s', (init, asked) => {
    expect(askedIn('<button>Save</button>', init)).toBe(asked);
  });

  it.each([
    '<textarea></textarea>',
    '<input>',
    '<input type="search">',
    '<input type="url">',
    '<div contenteditable="true"></div>',
  ])('%s keeps an undo of its own', (html) => {
    expect(askedIn(html, undo)).toBeNull();
  });

  it.each(['<input inputmode="numeric">', '<input type="checkbox">', '<select></select>'])(
    '%s leaves it to the draft',
    (html) => {
      expect(askedIn(html, undo)).toBe('undo');
    },
  );

  it('ask nothing while a dialog is open', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    onTestFinished(() => dialog.remove());
    dialog.showModal();
    let asked: ReturnType<typeof undoKey> = 'undo';
    addEventListener('keydown', (event) => (asked = undoKey(event)), { once: true });
    dispatchEvent(new KeyboardEvent('keydown', undo));
    expect(asked).toBeNull();
  });
});
