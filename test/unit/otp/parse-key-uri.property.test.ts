import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatKeyUri, parseKeyUri } from '../../../lib/otp/index.ts';
import { arbitraryAccount } from '../../support/arbitrary-account.ts';

describe('Key URIs', { timeout: 60_000 }, () => {
  it('are read as the very account that they were written from, with nothing changed', () => {
    fc.assert(
      fc.property(arbitraryAccount, (account) => {
        expect(parseKeyUri(formatKeyUri(account))).toEqual({
          ok: true,
          value: { account, normalisations: [] },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never make the reader throw, and what it accepts can be written and read again', () => {
    const piece = fc.oneof(
      fc.constantFrom('otpauth://', 'totp/', 'hotp/', 'steam/', 'steam://', '?secret=', '&secret='),
      fc.constantFrom('&issuer=', '&algorithm=', 'SHA1', '&digits=', '&period=', '&counter='),
      fc.constantFrom(
        'GEZDGNBV',
        'gezd',
        '%3D',
        '%',
        '%E9',
        ':',
        '/',
        '?',
        '#',
        '+',
        ' ',
        '\uD800',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((rest) => `otpauth://totp/${rest}?secret=GEZDGNBV&issuer=${rest}`),
        ),
        (uri) => {
          const parsed = parseKeyUri(uri);
          if (!parsed.ok) return;
          const again = parseKeyUri(formatKeyUri(parsed.value.account));
          expect(again).toEqual({
            ok: true,
            value: { account: parsed.value.account, normalisations: [] },
          });
        },
      ),
      { numRuns: 600 },
    );
  });

  it('never put a secret into an error', () => {
    const secret = 'GEZDGNBVGY3TQOJQ';
    const place = fc.constantFrom('type', 'label', 'secret', 'algorithm', 'digits', 'period', 'x');
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 1 }), (places) => {
        const at = (name: string, otherwise: string) =>
          places.includes(name as 'x') ? secret : otherwise;
        const parsed = parseKeyUri(
          `otpauth://${at('type', 'totp')}/a?secret=${at('secret', '!')}!&algorithm=${at('algorithm', 'SHA1')}` +
            `&digits=${at('digits', '6')}&period=${at('period', '30')}&${at('x', 'y')}=1`,
        );
        expect(parsed.ok).toBe(false);
        expect(JSON.stringify(parsed)).not.toContain(secret);
      }),
    );
  });
});
