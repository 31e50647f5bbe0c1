import { createInPage } from '../../lib/in-page/create-in-page.ts';
import { openShadowRoot } from '../../lib/in-page/open-shadow-root.ts';

/**
 * Put into a document when the user asks, or registered for an origin that the user allowed; never in
 * the manifest.
 *
 * SECURITY: a script of its own and not one of WXT's content scripts, which tell the page that they
 * are there.
 */
export default {
  // Without WXT's helper, whose bytes each page would pay for.
  main(): void {
    globalThis.gripSimulatorInPage ??= createInPage(openShadowRoot(chrome));
  },
};
