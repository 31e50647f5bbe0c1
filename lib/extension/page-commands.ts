import { send } from '../messaging/messages.ts';

/** Speaks with the background about the page of a tab. */
export const pageCommands = (tabId: number) => ({
  view: () => send('currentSite', tabId),
  fill: (wish: { readonly accountId?: string; readonly anyChannel?: boolean }) =>
    send('fillTab', { tabId, ...wish }),
  useFocusedField: () => send('useFocusedField', tabId),
  notACodeField: () => send('notACodeField', tabId),
  agree: (origin: string, within: string) => send('agreeWithin', { origin, within }),
});
