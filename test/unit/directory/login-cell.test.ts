import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { loginKind, loginKinds } from '../../../lib/directory/login-cell.ts';
import { rowParts } from '../../../lib/directory/row-finder.ts';
import { WideRowFinder } from '../../../lib/directory/wide-row-finder.ts';
import { bytesOf } from '../../support/read-bytes.ts';

const kindOf = (login: string): number => {
  const bytes = bytesOf(`x,${login},gl`);
  return loginKind(bytes, 2, bytes.length - 3);
};

describe('a login', () => {
  it.each([
    'breakglass',
    'BreakGlass1@acme.example',
    'svc-break-glass',
    'break_glass@acme.example',
    'BREAK.GLASS',
    'emergency-admin',
    'it.emergency',
    'Noodaccount2',
    'x-noodtoegang',
    'gggcc-ge-noodaccount',
  ])('%s is for emergencies', (login) => {
    expect(kindOf(login)).toBe(loginKinds.breakGlass);
  });

  it.each([
    'ann',
    'glassblower@acme.example',
    'break',
    'emergenc',
    'noodge',
    'break-',
    'eva.gengler',
  ])('%s is like any other', (login) => {
    expect(kindOf(login)).toBe(loginKinds.plain);
  });

  it.each(['', '  ', ' \t'])('%j is blank', (login) => {
    expect(kindOf(login)).toBe(loginKinds.blank);
  });

  it.each(['\0', 'ann\0', ' \0 ', 'breakglass\0'])('%j holds a byte that no text has', (login) => {
    expect(kindOf(login)).toBe(loginKinds.nulByte);
  });
});

describe('what the finder calls plain', () => {
  const finder = WideRowFinder.make(44, [0], 2);
  const calledPlain = (login: string): boolean => {
    const bytes = bytesOf(`${login},gl\n`);
    finder?.bytes.set(bytes);
    finder?.find(0, bytes.length);
    return finder?.rows[rowParts.plain] === 1;
  };

  it('is a login like any other, wherever the odd byte stands', () => {
    const words =
      'breakglass BREAK-GLASS break_glass Break.Glass eMergency NOODACCOUNT noodtoegang';
    const part = fc.oneof(
      fc.constantFrom(...words.split(' '), '\0', ' ', 'g', 'c', 'G', '@'),
      fc.string({ unit: fc.constantFrom('a', 'n', 'Z', '1', '.', 'é'), maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const login = parts.join('');
        expect(calledPlain(login) && kindOf(login) !== loginKinds.plain).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['ann', 'u1@acme.example', 'a-very-long-login-of-somebody@north.acme.example'])(
    '%s is plain at once',
    (login) => expect(calledPlain(login)).toBe(true),
  );
});
