import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { matchRules, matchSite, readPage, readSite } from '../../../lib/sites/index.ts';

const host = fc.domain();
const rule = fc.constantFrom(...matchRules);
const address = fc.webUrl({ validSchemes: ['https', 'http'] });

describe('matchSite', () => {
  it('matches every readable site with itself, whatever the rule', () => {
    fc.assert(
      fc.property(address, rule, (site, by) => {
        const page = readPage(site);
        fc.pre(page !== null);
        expect(matchSite({ sites: [site], rule: by }, page).ok).toBe(true);
      }),
    );
  });

  it('never matches a host that does not end in the site’s registrable domain, relatives apart', () => {
    fc.assert(
      fc.property(host, host, rule, (own, other, by) => {
        const page = readSite(other);
        const site = readSite(own);
        fc.pre(page !== null && site !== null && site.domain !== page.domain);
        const match = matchSite({ sites: [own], rule: by }, page);
        expect(match.ok && match.value.by !== 'related').toBe(false);
      }),
    );
  });

  it('gives an unencrypted page nothing from an encrypted site', () => {
    fc.assert(
      fc.property(host, rule, (own, by) => {
        const page = readPage(`http://${own}/`);
        fc.pre(page !== null);
        expect(matchSite({ sites: [`https://${own}/`], rule: by }, page).ok).toBe(false);
      }),
    );
  });

  it('never throws, whatever is written for a site', () => {
    fc.assert(
      fc.property(fc.string(), rule, address, (site, by, other) => {
        const page = readPage(other);
        fc.pre(page !== null);
        matchSite({ sites: [site], rule: by }, page);
      }),
    );
  });

  it('is stricter by path than by host, and by host than by domain', () => {
    fc.assert(
      fc.property(address, address, (site, other) => {
        const page = readPage(other);
        fc.pre(page !== null);
        const matches = (by: (typeof matchRules)[number]) =>
          matchSite({ sites: [site], rule: by }, page).ok;
        if (matches('path')) expect(matches('host')).toBe(true);
        if (matches('host')) expect(matches('domain')).toBe(true);
      }),
    );
  });
});
