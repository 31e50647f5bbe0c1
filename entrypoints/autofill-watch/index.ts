import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { watchForFields } from '../../lib/in-page/watch-for-fields.ts';
import { send } from '../../lib/messaging/messages.ts';

/** Runs on origins only that the user lets be filled by themselves, after the script that finds fields. */
export default defineUnlistedScript(() => {
  const inPage = globalThis.gripSimulatorInPage;
  if (!inPage || globalThis.gripSimulatorWatches === true) return;
  globalThis.gripSimulatorWatches = true;
  watchForFields(
    () => inPage.glance(),
    // SECURITY: says only "look here": the background sees for itself, by the sender it is told of.
    () => void send('fieldsChanged').catch(() => undefined),
  );
});
