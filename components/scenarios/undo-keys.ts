/** Fields that have an undo of their own; a number field's text belongs to the draft. */
const ownUndo = new Set(['text', 'search', 'url', 'email', 'tel', 'password']);

function writesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) {
    return ownUndo.has(target.type) && target.inputMode !== 'numeric';
  }
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** What a key press asks of the draft; null where it asks nothing, or asks it of a field or dialog. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return null;
  const key = event.key.toLowerCase();
  const asked =
    key === 'z'
      ? event.shiftKey
        ? 'redo'
        : 'undo'
      : key === 'y' && !event.shiftKey
        ? 'redo'
        : null;
  return writesText(event.target) || document.querySelector('dialog:modal') ? null : asked;
}
