import { describe, expect, it } from 'vitest';

import { SourceReading } from '../../../lib/state/source-reading.svelte.ts';
import { freshDatabaseName } from '../../integration/support/raw-database.ts';
import { created, draftsOf, passphrase, vaultOf } from '../../integration/vault/vaults.ts';

const uri = (issuer: string, secret: string) =>
  `otpauth://totp/${issuer}:ann?secret=${secret}&issuer=${issuer}`;
const issuers = (reading: SourceReading) =>
  reading.found?.drafts.map(({ account }) => account.issuer);

describe('several files', () => {
  it('are read together, and those that give nothing are named', async () => {
    const reading = new SourceReading();
    await reading.readFiles([
      new File([uri('A', 'GE')], 'a.txt'),
      new File(['milk, eggs'], 'list.txt'),
      new File([uri('B', 'ge')], 'b.txt'),
      new File([], 'none.txt'),
    ]);
    expect(issuers(reading)).toEqual(['A', 'B']);
    expect(reading.found).toMatchObject({
      from: 'link',
      normalisations: [{ account: 1, parameter: 'secret', change: 'case' }],
    });
    expect(reading.faults).toEqual([
      { name: 'list.txt', problem: { code: 'unknown-format' } },
      { name: 'none.txt', problem: { code: 'empty' } },
    ]);
    expect(reading.isWaiting).toBe(true);
  });

  it('wait for the passwords of those that have one, or are left out', async () => {
    const vault = vaultOf(freshDatabaseName());
    await created(vault, draftsOf(3));
    const backup = await vault.backup();
    const text = backup.ok ? backup.value.text : '';
    const reading = new SourceReading();
    await reading.readFiles([
      new File([text], 'first.json'),
      new File([uri('A', 'GE')], 'a.txt'),
      new File([text], 'second.json'),
    ]);
    expect(issuers(reading)).toEqual(['A']);
    expect(reading.locked.map(({ name }) => name)).toEqual(['first.json', 'second.json']);
    await reading.unlock('wrong');
    expect(reading.locked[0]).toMatchObject({
      name: 'first.json',
      problem: { code: 'wrong-password' },
    });
    await reading.unlock(passphrase);
    expect(reading.locked.map(({ name }) => name)).toEqual(['second.json']);
    expect(reading.isWaiting).toBe(true);
    reading.skip();
    expect(reading.isWaiting).toBe(false);
    expect(issuers(reading)).toContain('A');
    expect(reading.found?.drafts.length).toBe(4);
    expect(reading.found?.from).toBe('several');
  });
});

describe('a file that is too large', () => {
  it('is refused before it is read', async () => {
    const reading = new SourceReading();
    const large = new File([], 'film.mkv');
    Object.defineProperty(large, 'size', { value: 3e9 });
    await reading.readFiles([large]);
    expect(reading.faults).toMatchObject([{ name: 'film.mkv', problem: { code: 'too-large' } }]);
  });
});
