import { ownIdentity } from '../../lib/extension/own-identity.ts';
import { receiver } from '../../lib/messaging/messages.ts';

const receive = receiver(ownIdentity());

receive('emptyClipboard', ({ ours }) => {
  if (ours === null || pasted() === ours) emptyClipboard();
});

/** The old commands: `navigator.clipboard` wants a document with the focus, which this never gets. */
const commands: { execCommand(command: 'copy' | 'paste'): boolean } = document;

/** What is on the clipboard. */
function pasted(): string | undefined {
  const field = document.querySelector('textarea');
  if (!field) return undefined;
  field.value = '';
  field.focus();
  commands.execCommand('paste');
  const { value } = field;
  field.value = '';
  return value;
}

function emptyClipboard(): void {
  const empty = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', '');
    event.preventDefault();
  };
  document.addEventListener('copy', empty, { once: true });
  commands.execCommand('copy');
}
