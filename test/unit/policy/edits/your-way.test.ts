import { describe, expect, it } from 'vitest';

import { editions, safeOrder, yourWay } from '../../../../lib/policy/index.ts';
import { golden } from '../../../fixtures/golden.ts';

const standard = editions.find(({ id }) => id === 'v3-two-factor')?.policy ?? golden('G3');
const { detour } = safeOrder(golden('G1'), standard);
const policies = [golden('G1'), ...(detour?.steps ?? []).map(({ policy }) => policy)];

describe('the way of the person who types', () => {
  it('ends where what the person has is no longer enough, and says what would help', () => {
    expect(policies).toHaveLength(7);
    expect(yourWay(policies, ['credentials'])).toEqual({
      lockedAt: [6],
      helps: ['sms', 'email', 'passkey'],
    });
  });

  it('is free with a method more', () => {
    expect(yourWay(policies, ['credentials', 'email'])).toEqual({ lockedAt: [], helps: [] });
  });

  it('is shut from the start for who never gets in, whatever one method more', () => {
    expect(yourWay(policies, ['email'])).toEqual({
      lockedAt: [0, 1, 2, 3, 4, 5, 6],
      helps: ['credentials'],
    });
    expect(yourWay([golden('L1')], ['sms']).helps).toEqual([]);
  });
});
