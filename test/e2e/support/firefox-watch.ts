import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's WebDriver BiDi connection that is needed here; it is not public. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
  emit(event: string, detail: unknown): boolean;
}

/** Reads what went wrong in the product's pages since the browser was started. */
export type ReadFaults = () => Promise<string[]>;

/**
 * Watches the product's pages from within Firefox. WebDriver BiDi reports neither console, errors
 * nor requests of extension pages, so a listener in the browser's own window collects them; it also
 * sees what happens before the first step of a test and in a background page.
 */
export async function watchFirefox(browser: Browser): Promise<ReadFaults> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const context = tree.result.contexts[0]?.context;
  if (!context) throw new Error('Firefox shows no window.');

  const runInBrowser = async (source: string): Promise<unknown> => {
    const { result } = (await connection.send('script.evaluate', {
      expression: source,
      target: { context },
      awaitPromise: false,
    })) as { result: { type: string; result?: { value?: unknown } } };
    if (result.type !== 'success') throw new Error(`Firefox refused: ${JSON.stringify(result)}`);
    return result.result?.value;
  };
  await runInBrowser(collector);
  return async () =>
    JSON.parse(String(await runInBrowser('JSON.stringify(gripFaults)'))) as string[];
}

/**
 * Tells puppeteer of windows that pages of the extension opened: WebDriver BiDi lists them, but, as with
 * everything that such pages do, it reports no event.
 */
export async function noticeWindows(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = (await connection.send('browsingContext.getTree', { maxDepth: 0 })) as {
    result: { contexts: { context: string; originalOpener: string | null }[] };
  };
  const known = new Set(
    (await browser.pages()).map((page) => (page.mainFrame() as unknown as { _id: string })._id),
  );
  for (const context of result.contexts) {
    if (context.originalOpener !== null && !known.has(context.context)) {
      connection.emit('browsingContext.contextCreated', context);
    }
  }
}

/** Runs in every process that shows pages: passes console errors on to the browser's window. */
const consoleRelay = `
  Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener(
    (event) => {
      const { level, filename, arguments: values } = event.wrappedJSObject ?? event;
      if (level !== 'error' || /^(resource|chrome):/.test(filename)) return;
      Services.cpmm.sendAsyncMessage('grip:console', values.map(String).join(' '));
    },
    Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal),
  );`;

/** Runs in the browser's window; what the browser does for itself does not count. */
const collector = `
  globalThis.gripFaults = [];
  const product = /^(moz-extension:|https?:\\/\\/(localhost|127\\.0\\.0\\.1)\\b)/;
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      if (message.flags & Ci.nsIScriptError.warningFlag || !product.test(message.sourceName)) return;
      gripFaults.push('uncaught: ' + message.errorMessage);
    },
  });
  Services.obs.addObserver({
    observe(channel) {
      const { URI: uri, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
      if (loadInfo.triggeringPrincipal.isSystemPrincipal) return;
      if (['localhost', '127.0.0.1', '::1'].includes(uri.host)) return;
      gripFaults.push('request: ' + uri.spec);
    },
  }, 'http-on-opening-request');
  Services.ppmm.addMessageListener('grip:console', {
    receiveMessage: ({ data }) => void gripFaults.push('console: ' + data),
  });
  Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(${JSON.stringify(consoleRelay)}), true);
`;
