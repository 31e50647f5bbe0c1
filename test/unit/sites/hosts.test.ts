import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lookAlike, readableHost } from '../../../lib/sites/index.ts';
import { decodePunycode } from '../../../lib/sites/punycode.ts';

describe('decodePunycode', () => {
  // RFC 3492 §7.1: (B) Chinese simplified, (I) Russian, (L) and (R) Japanese, (S) with ASCII alone.
  it.each([
    ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
    ['3B-ww4c5e180e575a65lsy2b', '3年B組金八先生'],
    ['d9juau41awczczp', 'そのスピードで'],
    ['-> $1.00 <--', '-> $1.00 <-'],
  ])('decodes %s', (encoded, text) => expect(decodePunycode(encoded)).toBe(text));

  it('agrees with the address parser on every host that it encodes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (label) => {
        const host = URL.parse(`https://${label}.example/`)?.hostname ?? '';
        fc.pre(/^xn--[^.]+\.example$/.test(host));
        const readable = readableHost(host);
        expect(readable).not.toBeNull();
        expect(URL.parse(`https://${readable ?? ''}/`)?.hostname).toBe(host);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void decodePunycode(text)));
  });

  it.each(['99999999999', 'zzzzzzzzzzzzzzzzzz', '!'])('refuses %s', (text) => {
    expect(decodePunycode(text)).toBeNull();
  });
});

describe('readableHost', () => {
  it('reads IDN labels and leaves the others', () => {
    expect(readableHost('www.xn--bcher-kva.example')).toBe('www.bücher.example');
  });
  it('has nothing to say of an ASCII host', () => {
    expect(readableHost('www.example.com')).toBeNull();
  });
});

describe('lookAlike', () => {
  const asciiOf = (host: string) => URL.parse(`https://${host}/`)?.hostname ?? '';
  it.each([
    ['рaypal.com', 'paypal.com'],
    ['paypa1.com', 'paypal.com'],
    ['paypal-.com', 'paypal.com'],
    ['rnicrosoft.com', 'microsoft.com'],
    ['microsfot.com', 'microsoft.com'],
    ['microsofft.com', 'microsoft.com'],
    ['mícrosoft.com', 'microsoft.com'],
    ['g00gle.com', 'google.com'],
    ['grip-0n-it.com', 'grip-on-it.com'],
  ])('%s could be taken for %s', (domain, own) => {
    expect(lookAlike(asciiOf(domain), ['example.org', own])).toBe(own);
  });

  it.each([
    ['example.com', 'example.com'],
    ['acme.org', 'acme.com'],
    ['ing.nl', 'ind.nl'],
    ['kpn.com', 'knab.nl'],
  ])('%s could not be taken for %s', (domain, own) => {
    expect(lookAlike(domain, [own])).toBeNull();
  });
});
