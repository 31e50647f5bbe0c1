import { describe, expect, it } from 'vitest';

import { freshDatabaseName } from '../support/raw-database.ts';
import { errorOf, valueOf } from '../support/results.ts';
import {
  byPassphrase,
  created,
  draftOf,
  draftsOf,
  issuersOf,
  memorySession,
  movableClock,
  unlockedView,
  vaultOf,
} from './vaults.ts';

describe('the session of an unlocked vault', () => {
  it('ends by the clock, at whatever is read first, and by use begins anew', async () => {
    const clock = movableClock();
    const session = memorySession();
    const vault = vaultOf(freshDatabaseName(), { session, ...clock });
    await created(vault, draftsOf(1));
    clock.forward(15 * 60_000 - 1);
    await vault.touch();
    clock.forward(15 * 60_000 - 1);
    expect(await valueOf(vault.view())).toMatchObject({ status: 'unlocked' });
    clock.forward(1);
    expect(await errorOf(vault.add([draftOf(2)]))).toEqual({ code: 'locked' });
    expect(session.content()).toBeUndefined();
    await vault.touch();
    expect(await valueOf(vault.view())).toMatchObject({ status: 'locked' });
  });

  it('ends when the clock is set back behind its beginning', async () => {
    const clock = movableClock();
    const vault = vaultOf(freshDatabaseName(), clock);
    await created(vault, draftsOf(1));
    clock.forward(-1);
    expect(await valueOf(vault.view())).toMatchObject({ status: 'locked' });
  });

  it('outlives the program that began it, as the browser keeps it', async () => {
    const name = freshDatabaseName();
    const session = memorySession();
    const first = vaultOf(name, { session });
    await created(first, draftsOf(1));
    first.close();
    expect(await issuersOf(vaultOf(name, { session }))).toEqual(['Issuer 1']);
  });

  it('lasts as long as the settings say, from the moment that they are saved', async () => {
    const clock = movableClock();
    const vault = vaultOf(freshDatabaseName(), clock);
    await created(vault, []);
    await valueOf(vault.saveSettings({ autoLockMinutes: 2 }));
    clock.forward(2 * 60_000);
    expect(await valueOf(vault.view())).toMatchObject({ status: 'locked' });
    await valueOf(vault.unlock(byPassphrase));
    expect((await unlockedView(vault)).lockAtMs).toBe(clock.now() + 2 * 60_000);
  });
});
