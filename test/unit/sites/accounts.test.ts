import { describe, expect, it } from 'vitest';

import { appendsCode, likelyFirst, readPage, type Page } from '../../../lib/sites/index.ts';

function page(address: string): Page {
  const read = readPage(address);
  if (!read) throw new Error(address);
  return read;
}

describe('likelyFirst', () => {
  const accounts = [
    { issuer: 'Bank of Ann', label: 'ann' },
    { issuer: 'ACME', label: 'ann@corp.example' },
    { issuer: '', label: 'bob@initech.example' },
  ];
  const firstOn = (address: string) => likelyFirst(accounts, page(address))[0];

  it('puts an issuer first whose name is in the host', () => {
    expect(firstOn('https://login.acme.example/')).toBe(accounts[1]);
    expect(firstOn('https://bank-of-ann.example/')).toBe(accounts[0]);
  });
  it('takes the host of a mail address for a weaker hint', () => {
    expect(firstOn('https://initech.example/')).toBe(accounts[2]);
  });
  it('keeps the order where no name has to do with the host', () => {
    expect(likelyFirst(accounts, page('https://x.test/'))).toEqual(accounts);
  });
});

describe('appendsCode', () => {
  it.each(['https://us.etrade.com/login', 'https://login.mailbox.org/', 'https://www.usaa.com/'])(
    'knows %s',
    (address) => expect(appendsCode(page(address))).toBe(true),
  );
  it.each(['https://etrade.com.evil.example/', 'https://192.168.1.1/'])(
    'does not take %s for one of them',
    (address) => expect(appendsCode(page(address))).toBe(false),
  );
});
