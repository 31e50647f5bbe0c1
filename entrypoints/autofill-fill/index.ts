import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createFill } from '../../lib/in-page/create-fill.ts';

/** Put into a document just before its field gets a code, after the script that finds fields. */
export default defineUnlistedScript(() => {
  if (globalThis.gripSimulatorInPage)
    globalThis.gripSimulatorFill ??= createFill(globalThis.gripSimulatorInPage);
});
