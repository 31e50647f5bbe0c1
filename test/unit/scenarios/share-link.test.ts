import { describe, expect, it } from 'vitest';
import { parseShareLink, shareFragment } from '../../../lib/scenarios/share-link.ts';
import { bestPractice } from '../../fixtures/scenario-files/best-practice.ts';

const packed = (value: unknown): string =>
  `#s=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

const fragmentOf = (content = bestPractice): string => {
  const fragment = shareFragment(content);
  if (!fragment.ok) throw new Error(fragment.error.code);
  return fragment.value;
};

const errorOf = (text: string): unknown => {
  const content = parseShareLink(text);
  return content.ok ? null : content.error;
};

const rows = bestPractice.policy.methods.map(({ id, label, points }) => [id, label, points]);

describe('shareFragment', () => {
  it('packs a usual scenario into far less than two thousand characters', () => {
    expect(fragmentOf().length).toBeLessThan(500);
    expect(fragmentOf({ ...bestPractice, notes: 'n'.repeat(1_000) }).length).toBeLessThan(2_000);
  });

  it('uses only characters that a link carries unharmed', () => {
    expect(fragmentOf()).toMatch(/^#s=[A-Za-z0-9_-]+$/);
  });

  it('writes the documented array', () => {
    const { name, edition, notes } = bestPractice;
    expect(fragmentOf()).toBe(packed([1, name, edition, 25, rows, notes]));
    expect(fragmentOf({ ...bestPractice, assertions: [1] })).toBe(
      packed([1, name, edition, 25, rows, notes, [1]]),
    );
  });

  it('refuses a scenario that makes a longer link than programs pass on', () => {
    const error = shareFragment({ ...bestPractice, notes: 'n'.repeat(6_000) });
    expect(error).toMatchObject({ ok: false, error: { code: 'too-long', maxLength: 8_000 } });
    expect(!error.ok && error.error.length).toBeGreaterThan(8_000);
  });
});

describe('parseShareLink', () => {
  it.each([
    ['a fragment', (fragment: string) => fragment],
    ['a link of any host', (fragment: string) => `https://trainer.example/sub/?a=b${fragment}`],
    [
      'a link of the extension',
      (fragment: string) => `chrome-extension://abc/page.html${fragment}`,
    ],
    ['a sentence', (fragment: string) => `Look:\n<http://localhost:4173/${fragment}>. And then?`],
  ])('opens %s', (_, wrap) => {
    expect(parseShareLink(wrap(fragmentOf()))).toEqual({ ok: true, value: bestPractice });
  });

  it.each(['', 'https://example.org/', 'https://example.org/#section', '#S=x', 's=x'])(
    'finds no scenario in %j',
    (text) => {
      expect(errorOf(text)).toEqual({ code: 'no-scenario' });
    },
  );

  it('says that a link is cut off, wherever it is', () => {
    const whole = fragmentOf({ ...bestPractice, assertions: [{ a: 'é📱' }] });
    for (let length = '#s='.length; length < whole.length; length++) {
      expect(errorOf(whole.slice(0, length))).toEqual({ code: 'truncated' });
    }
  });

  it.each([
    ['bytes that are no text', '#s=_____w'],
    [
      'a scenario with bytes that are no text',
      `#s=${Buffer.from(JSON.stringify([1, '\u00ff', 'custom', 25, rows, '']), 'latin1').toString('base64url')}`,
    ],
    ['text that is no JSON', `#s=${Buffer.from('hello').toString('base64url')}`],
    ['a character that does not belong', `${fragmentOf()}é`],
    ['an escape in the middle', fragmentOf().replace('#s=', '#s=%20')],
    ['an object', packed({ name: 'N' })],
    ['no version', packed(['1'])],
    ['version 0', packed([0])],
    ['methods of a wrong kind', packed([1, 'N', 'custom', 25, 'sms', ''])],
    ['a value too many', packed([1, 'N', 'custom', 25, rows, '', [], 0])],
  ])('calls a link malformed that holds %s', (_, text) => {
    expect(errorOf(text)).toEqual({ code: 'malformed' });
  });

  it('refuses a link of a later version whatever it holds', () => {
    expect(errorOf(packed([2, { name: 'N' }]))).toEqual({
      code: 'newer-version',
      found: 2,
      supported: 1,
    });
  });

  it('passes on what is wrong with the scenario', () => {
    expect(errorOf(packed([1, '', 'custom', 0, rows, '']))).toMatchObject({
      code: 'not-a-scenario',
      problems: [{ code: 'blank-name' }, { code: 'bad-policy' }],
    });
    expect(errorOf(packed([1, 'N', 'custom', 25, ['sms'], '']))).toMatchObject({
      code: 'not-a-scenario',
    });
  });

  it('refuses to unpack more than it would have packed', () => {
    expect(errorOf(`#s=${'A'.repeat(7_998)}`)).toEqual({
      code: 'too-long',
      length: 8_001,
      maxLength: 8_000,
    });
  });
});
