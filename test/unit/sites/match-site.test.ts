import { describe, expect, it } from 'vitest';

import { type MatchRule, matchRules, matchSite, readPage } from '../../../lib/sites/index.ts';

/** What comes of a page for an account with one site: the reason, or the refusal. */
function outcome(site: string | readonly string[], rule: MatchRule, address: string): string {
  const page = readPage(address);
  if (!page) return 'no page';
  const result = matchSite({ sites: typeof site === 'string' ? [site] : site, rule }, page);
  return result.ok ? result.value.by : result.error;
}

describe('by registrable domain', () => {
  it.each([
    ['https://acme.example/', 'https://acme.example/login', 'domain'],
    ['https://acme.example/', 'https://login.acme.example:8443/', 'domain'],
    ['https://login.acme.example/', 'https://acme.example/', 'domain'],
    ['acme.example', 'https://acme.example/', 'domain'],
    ['https://acme.example/', 'https://acme.example.evil.example/', 'other-site'],
    ['https://acme.example/', 'https://notacme.example/', 'other-site'],
    ['https://ann.github.io/', 'https://bob.github.io/', 'other-site'],
    ['https://github.io/', 'https://bob.github.io/', 'other-site'],
    ['https://co.uk/', 'https://evil.co.uk/', 'other-site'],
    ['https://xn--bcher-kva.example/', 'https://bücher.example/', 'domain'],
    ['https://acme.com/', 'https://аcme.com/', 'other-site'],
    ['http://192.168.1.1/', 'http://192.168.1.1/', 'domain'],
    ['http://192.168.1.1/', 'http://192.168.1.2/', 'other-site'],
    ['http://192.168.1.1/', 'http://192.168.1.1:81/', 'other-site'],
    ['http://localhost:3000/', 'http://localhost:4000/', 'other-site'],
    ['not a site', 'https://acme.example/', 'other-site'],
  ])('%s on %s: %s', (site, address, expected) => {
    expect(outcome(site, 'domain', address)).toBe(expected);
  });
});

describe('by host', () => {
  it.each([
    ['https://login.acme.example/', 'https://login.acme.example/x', 'host'],
    ['https://login.acme.example/', 'https://acme.example/', 'other-site'],
    ['https://login.acme.example/', 'https://login.acme.example:8443/', 'other-site'],
    ['https://login.acme.example:443/', 'https://login.acme.example/', 'host'],
  ])('%s on %s: %s', (site, address, expected) => {
    expect(outcome(site, 'host', address)).toBe(expected);
  });
});

describe('by path', () => {
  it.each([
    ['https://acme.example/admin', 'https://acme.example/admin', 'path'],
    ['https://acme.example/admin', 'https://acme.example/admin/login', 'path'],
    ['https://acme.example/admin/', 'https://acme.example/admin/login', 'path'],
    ['https://acme.example/admin', 'https://acme.example/administrator', 'other-site'],
    ['https://acme.example/admin', 'https://acme.example/admin/../users', 'other-site'],
    ['https://acme.example/admin', 'https://acme.example/admin/%2e%2e/users', 'other-site'],
    ['https://acme.example/admin', 'https://login.acme.example/admin', 'other-site'],
    ['https://acme.example/', 'https://acme.example/anything', 'path'],
  ])('%s on %s: %s', (site, address, expected) => {
    expect(outcome(site, 'path', address)).toBe(expected);
  });
});

describe('encryption', () => {
  it.each([
    ['https://acme.example/', 'http://acme.example/', 'insecure'],
    ['acme.example', 'http://acme.example/', 'insecure'],
    ['http://acme.example/', 'http://acme.example/', 'domain'],
    ['http://acme.example/', 'https://acme.example/', 'domain'],
    ['https://localhost:3000/', 'http://localhost:3000/', 'domain'],
    ['https://acme.localhost/', 'http://acme.localhost/', 'domain'],
  ])('%s on %s: %s', (site, address, expected) => {
    expect(outcome(site, 'domain', address)).toBe(expected);
  });

  it.each(matchRules)('is asked for by the rule %s too', (rule) => {
    expect(outcome('https://acme.example/', rule, 'http://acme.example/')).toBe('insecure');
  });

  it('is not asked for when another site of the account allows it', () => {
    const sites = ['https://acme.example/', 'http://acme.example/'];
    expect(outcome(sites, 'domain', 'http://acme.example/')).toBe('domain');
  });
});

describe('related domains', () => {
  it('share one login where a source says so', () => {
    expect(outcome('https://kpn.com/', 'domain', 'https://auth.grip-on-it.com/')).toBe('related');
  });

  it('do not reach an account that names its host', () => {
    expect(outcome('https://kpn.com/', 'host', 'https://auth.grip-on-it.com/')).toBe('other-site');
  });

  it('do not make unencrypted pages safe', () => {
    expect(outcome('https://x.com/', 'domain', 'http://twitter.com/')).toBe('insecure');
  });
});

it('matches nothing without sites', () => {
  expect(outcome([], 'domain', 'https://acme.example/')).toBe('other-site');
});

it('matches nothing where the rule is never', () => {
  expect(outcome('https://acme.example/', 'never', 'https://acme.example/')).toBe('other-site');
});
