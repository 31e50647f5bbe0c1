import { describe, expect, it } from 'vitest';

import { isThisComputer, originOf, readPage, readSite } from '../../../lib/sites/index.ts';

const domainOf = (address: string) => readSite(address)?.domain;

describe('readPage', () => {
  it('normalises as a browser does', () => {
    expect(readPage('HTTPS://Login.Bücher.Example:443/a/../b?q#f')).toEqual({
      scheme: 'https',
      host: 'login.xn--bcher-kva.example',
      port: '',
      path: '/b',
      domain: 'xn--bcher-kva.example',
    });
  });

  it.each([
    'null',
    '',
    'acme.example',
    'about:blank',
    'about:srcdoc',
    'data:text/html,x',
    'blob:https://acme.example/1',
    'file:///etc/passwd',
    'ftp://acme.example/',
    'javascript://acme.example/',
    'chrome-extension://abc/',
    'https://acme.example./',
    'https://acme.example@evil.example/',
    'https://:x@evil.example/',
    'https://[',
  ])('reads no page from %j', (address) => {
    expect(readPage(address)).toBeNull();
  });
});

describe('readSite', () => {
  it('takes a bare host for https', () => {
    expect(readSite('acme.example/login')).toMatchObject({ scheme: 'https', path: '/login' });
  });

  it('takes a port with it', () => {
    expect(readSite('router:8443')).toMatchObject({ host: 'router', port: '8443', domain: null });
  });
});

describe('registrable domain', () => {
  it.each([
    ['https://a.b.example.co.uk/', 'example.co.uk'],
    ['https://ann.github.io/', 'ann.github.io'],
    ['https://deep.ann.github.io/', 'ann.github.io'],
    ['https://shop.s3.amazonaws.com/', 'shop.s3.amazonaws.com'],
    ['https://ann.vercel.app/', 'ann.vercel.app'],
  ])('of %s is %s', (address, domain) => expect(domainOf(address)).toBe(domain));

  it.each([
    'https://github.io/',
    'https://co.uk/',
    'http://192.168.1.1/',
    'http://[::1]/',
    'router',
  ])('of %s does not exist', (address) => expect(domainOf(address)).toBeNull());
});

describe('originOf', () => {
  it.each(['https://acme.example', 'http://acme.example:8080', 'http://[::1]:3000'])(
    'gives %s back',
    (origin) => {
      const page = readPage(`${origin}/path`);
      expect(page && originOf(page)).toBe(origin);
    },
  );
});

describe('this computer', () => {
  const is = (address: string) => isThisComputer(readPage(address) ?? (Object.assign({}) as never));
  it.each(['http://localhost/', 'http://a.localhost:81/', 'http://127.1/', 'http://[::1]/'])(
    'is %s',
    (address) => expect(is(address)).toBe(true),
  );
  it.each(['http://localhost.example/', 'http://127.evil.example/', 'http://192.168.0.1/'])(
    'is not %s',
    (address) => expect(is(address)).toBe(false),
  );
});
