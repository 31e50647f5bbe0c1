import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { codeToFill } from '../../../entrypoints/background/filling/code-to-fill.ts';
import { codeAt } from '../../../lib/otp/index.ts';
import type { Entry } from '../../../lib/vault/model/entry.ts';

const common = { issuer: 'A', label: 'ann', secret: 'GEZDGNBVGY3TQOJQ', sites: [] } as const;
const clocked = {
  ...common,
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
} as const;
const counting = { ...common, type: 'hotp', algorithm: 'SHA1', digits: 6, counter: 7 } as const;
const entryWith = (account: Entry['account']): Entry => ({
  id: 'a',
  version: 1,
  createdAtMs: 0,
  updatedAtMs: 0,
  account,
  group: '',
  pinned: false,
  match: 'domain',
});

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe('the code that is filled', () => {
  it('is the present one as long as it has three seconds left', async () => {
    vi.setSystemTime(27_000);
    expect(await codeToFill(entryWith(clocked), 0)).toEqual({
      code: codeAt(clocked, 0).code,
      counter: null,
    });
  });

  it('is the next one, once that counts, where the present one has less left', async () => {
    vi.setSystemTime(27_001);
    const given = vi.fn();
    void codeToFill(entryWith(clocked), 0).then(given);
    await vi.advanceTimersByTimeAsync(2998);
    expect(given).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(given).toHaveBeenCalledWith({ code: codeAt(clocked, 30_000).code, counter: null });
  });

  it('goes by the clock as the user has set it right', async () => {
    vi.setSystemTime(27_001);
    const { code } = await codeToFill(entryWith(clocked), 60_000 - 27_001);
    expect(code).toBe(codeAt(clocked, 60_000).code);
  });

  it('of a counter waits for nothing, and names the counter', async () => {
    vi.setSystemTime(29_999);
    expect(await codeToFill(entryWith(counting), 0)).toEqual({
      code: codeAt(counting, 0).code,
      counter: 7,
    });
  });
});
