import { describe, expect, it } from 'vitest';

import { loginKind, loginKinds } from '../../../lib/directory/login-cell.ts';
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
