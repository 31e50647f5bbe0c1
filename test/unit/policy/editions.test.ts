import { describe, expect, it } from 'vitest';

import { editions, methodFacts, parsePolicy } from '../../../lib/policy/index.ts';

describe('editions', () => {
  it.each([
    [
      'v1-standard',
      20,
      [20, 0, 0, 0, 0],
      'MijnKPN › Identity › Directories › GRIP › Authentication',
    ],
    ['v1-mfa', 25, [20, 5, 5, 0, 0], 'MijnKPN › Identity › Directories › GRIP › Authentication'],
    ['v2-mfa', 25, [20, 5, 5, 0, 0], 'Directories › GRIP › Authentication'],
    ['v3-two-factor', 30, [20, 10, 10, 0, 30], 'GRIP portal › Directories › GRIP › Authentication'],
  ])('holds the documented settings and menu path of %s', (id, requiredLevel, points, path) => {
    const edition = editions.find((each) => each.id === id);
    expect(edition?.policy.requiredLevel).toBe(requiredLevel);
    expect(edition?.policy.methods.map((method) => method.points)).toEqual(points);
    expect(edition?.menuPath.join(' › ')).toBe(path);
  });

  it.each(editions)('lists the five methods of KPN in one order in $id', ({ policy }) => {
    expect(policy.methods.map(({ id }) => id)).toEqual([
      'credentials',
      'sms',
      'email',
      'ubiqu',
      'passkey',
    ]);
    expect(policy.methods.map(({ id }) => methodFacts(id).label)).toEqual(
      policy.methods.map(({ label }) => label),
    );
    expect(parsePolicy(policy)).toEqual({ ok: true, value: policy });
  });

  it.each(editions)('keeps what the page of $id does not show at 0', ({ policy, shownMethods }) => {
    for (const { id, points } of policy.methods) {
      if (!shownMethods.includes(id)) expect(points).toBe(0);
    }
  });

  it('shows no passkey before the two-factor edition and no Ubiqu in it', () => {
    expect(editions.map(({ shownMethods }) => shownMethods.includes('passkey'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(editions.map(({ shownMethods }) => shownMethods.includes('ubiqu'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
