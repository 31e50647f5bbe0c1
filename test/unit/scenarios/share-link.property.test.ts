import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShareLink, shareFragment } from '../../../lib/scenarios/share-link.ts';
import { arbitraryContent } from '../../support/arbitrary-scenario.ts';

describe('the share link', () => {
  it('gives back exactly what was packed', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const fragment = shareFragment(content);
        if (!fragment.ok) {
          expect(fragment.error.length).toBeGreaterThan(8_000);
          return;
        }
        expect(parseShareLink(`https://example.org/page/${fragment.value}`)).toEqual({
          ok: true,
          value: content,
        });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const base64 = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url'));
    const json = fc
      .jsonValue()
      .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.oneof(base64, json, fc.string()).map((packed) => `#s=${packed}`),
    );
    fc.assert(
      fc.property(text, (value) => {
        const content = parseShareLink(value);
        expect(content.ok || content.error.code.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
