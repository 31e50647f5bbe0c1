import { browser } from 'wxt/browser';

import { lockAlarm } from '../../lib/extension/session-store.ts';
import type { Receive } from '../../lib/messaging/messages.ts';
import type { VaultContents } from '../../lib/vault/vault-contents.ts';

/** Firefox never says that the computer was locked: there, idle for so long counts as that. */
const idleSeconds = 300;

/**
 * Locks the vault when it is asked to, when its time is over, when the browser starts, and with the
 * computer. All of this only helps: a vault whose time is over never opens (`Session`).
 */
export function registerLocking(vault: VaultContents, receive: Receive): void {
  receive('lockVault', () => vault.lock());
  browser.runtime.onStartup.addListener(() => void vault.lock());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === lockAlarm) void vault.expire();
  });
  browser.idle.setDetectionInterval(idleSeconds);
  browser.idle.onStateChanged.addListener((state) => {
    const isAway = state === 'locked' || (import.meta.env.FIREFOX && state === 'idle');
    if (isAway) void lockWithSystem(vault);
  });
}

async function lockWithSystem(vault: VaultContents): Promise<void> {
  const settings = await vault.settings();
  if (!settings.ok || settings.value.lockWithSystem) await vault.lock();
}
