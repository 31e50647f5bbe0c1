import { describe, expect, it } from 'vitest';

import { passphraseStrength } from '../../../lib/vault/passphrase-strength.ts';

describe('passphraseStrength', () => {
  it.each([
    ['password', 0],
    ['P@ssw0rd1', 1],
    ['correct horse battery staple 7', 4],
    ['', 0],
  ])('gives %j a score of %i', async (passphrase, score) => {
    expect(await passphraseStrength(passphrase)).toBe(score);
  });
});
