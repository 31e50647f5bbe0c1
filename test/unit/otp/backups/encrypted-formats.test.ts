import sodium from 'libsodium-wrappers';
import { beforeAll, describe, expect, it } from 'vitest';

import { importAccounts } from '../../../../lib/otp/index.ts';
import { backupAccounts } from '../../../fixtures/backup-accounts.ts';
import {
  aegis,
  bitwardenProtected,
  encryptedFormats,
  ente,
  extensionNew,
  extensionOld,
  twoFas,
} from '../../../support/backup-writers/encrypted.ts';

const password = 'Correct hörse 🔋 battery';

const problem = async (bytes: Uint8Array, given?: string): Promise<unknown> => {
  const imported = await importAccounts(bytes, { password: given });
  return imported.ok ? 'accepted' : imported.error;
};

const changed = (file: Uint8Array, change: (json: Record<string, never>) => object): Uint8Array =>
  Buffer.from(
    JSON.stringify(change(JSON.parse(Buffer.from(file).toString()) as Record<string, never>)),
  );

beforeAll(async () => {
  await sodium.ready;
});

describe.each(encryptedFormats)(
  'an encrypted backup of $name',
  { timeout: 60_000 },
  ({ format, write, keepsSites, isAuthenticated }) => {
    const accounts = keepsSites
      ? backupAccounts
      : backupAccounts.map((account) => ({ ...account, sites: [] }));

    let file: Buffer = Buffer.of();
    beforeAll(() => {
      file = write(accounts, password);
    });

    it('gives every account, with nothing changed and nothing refused', async () => {
      expect(await importAccounts(file, { password })).toEqual({
        ok: true,
        value: { format, accounts, normalisations: [], refused: [] },
      });
    });

    it('asks for the password, and refuses a wrong one', async () => {
      expect(await problem(file)).toEqual({ code: 'needs-password', format });
      expect(await problem(file, `${password} `)).toEqual({ code: 'wrong-password', format });
      expect(await problem(file, '')).toEqual({ code: 'needs-password', format });
    });

    it('notices when it is cut off', async () => {
      for (const length of [file.length - 1, file.length - 20, file.length >> 1]) {
        expect(await problem(file.subarray(0, length), password)).toMatchObject({
          code: expect.stringMatching(/^(damaged|wrong-password)$/) as string,
        });
      }
    });

    // The others' ciphers carry no tag: nothing in such a file could tell a flipped bit.
    if (!isAuthenticated) return;
    it('notices a flipped bit of what is encrypted', async () => {
      const text = file.toString('latin1');
      const place =
        /"(?:db|data|encryptedData|servicesEncrypted)": "(?:2\.[^|]+\|)?/.exec(text) ?? null;
      const at = place === null ? file.length - 30 : place.index + place[0].length + 10;
      const damaged = Buffer.from(file);
      damaged[at] = place === null ? (file[at] ?? 0) ^ 1 : text.charAt(at) === 'A' ? 66 : 65;
      expect(await problem(damaged, password)).toMatchObject({
        code: expect.stringMatching(/^(damaged|wrong-password)$/) as string,
      });
    });
  },
);

describe('the cost of an encrypted backup', { timeout: 60_000 }, () => {
  it.each([
    ['Aegis', 'aegis', aegis({ n: 2 ** 30 }), 'N', 2 ** 20],
    ['Aegis', 'aegis', aegis({ r: 33 }), 'r', 32],
    ['Aegis', 'aegis', aegis({ p: 17 }), 'p', 16],
    ['Aegis', 'aegis', aegis({ n: 2 ** 20, r: 16 }), 'N', 2 ** 23],
    [
      'Bitwarden',
      'bitwarden-json',
      bitwardenProtected('pbkdf2', { kdfIterations: 2_000_001 }),
      'iterations',
      2_000_000,
    ],
    [
      'Bitwarden',
      'bitwarden-json',
      bitwardenProtected('argon2id', { kdfMemory: 1025 }),
      'memory',
      2 ** 20,
    ],
    [
      'Bitwarden',
      'bitwarden-json',
      bitwardenProtected('argon2id', { kdfMemory: 1024, kdfIterations: 11 }),
      'memory',
      10 * 2 ** 20,
    ],
    ['Ente', 'ente', ente({ opsLimit: 257 }), 'iterations', 256],
    ['Ente', 'ente', ente({ memLimit: 2 ** 40 }), 'memory', 2 ** 20],
  ] as const)('is capped for %s: %s', async (_, format, write, parameter, max) => {
    expect(await problem(write([], password), password)).toEqual({
      code: 'too-costly',
      format,
      parameter,
      max,
    });
  });

  it.each([
    ['aegis', aegis({ n: 1000 })],
    ['aegis', aegis({ n: 1 })],
    ['aegis', aegis({ n: -32_768 })],
    ['aegis', aegis({ r: '8' })],
    ['aegis', aegis({ salt: 'xyz' })],
    ['bitwarden-json', bitwardenProtected('pbkdf2', { kdfIterations: 0 })],
    ['bitwarden-json', bitwardenProtected('pbkdf2', { salt: 5 })],
    ['bitwarden-json', bitwardenProtected('argon2id', { kdfMemory: 0.001 })],
    ['aegis', aegis({ key: 'abcd' })],
    ['ente', ente({ memLimit: null })],
    ['ente', ente({ salt: 'AAAA' })],
    ['ente', ente({ salt: '!' })],
  ] as const)('must make sense: %s', async (format, write) => {
    expect(await problem(write([], password), password)).toEqual({ code: 'damaged', format });
  });

  it('is paid for no more than ten passwords of an Aegis vault', async () => {
    const file = changed(aegis()([], password), (json) => {
      const { header } = json as unknown as { header: { slots: object[] } };
      const slots = Array.from({ length: 11 }, () => header.slots[1]);
      return { ...json, header: { ...header, slots } };
    });
    expect(await problem(file, password)).toEqual({ code: 'damaged', format: 'aegis' });
  });
});

describe('other encrypted backups', { timeout: 60_000 }, () => {
  it('are refused when no password can open them', async () => {
    const bitwarden = { encrypted: true, encKeyValidation_DO_NOT_EDIT: '2.x|y|z', items: [] };
    expect(await problem(Buffer.from(JSON.stringify(bitwarden)), password)).toEqual({
      code: 'encrypted',
      format: 'bitwarden-json',
    });
    const proton = { version: 1, salt: 'AAAA', content: 'AAAA' };
    expect(await problem(Buffer.from(JSON.stringify(proton)), password)).toEqual({
      code: 'encrypted',
      format: 'proton-authenticator',
    });
    const finger = { version: 1, header: { slots: [{ type: 2 }], params: {} }, db: 'AAAA' };
    expect(await problem(Buffer.from(JSON.stringify(finger)), password)).toEqual({
      code: 'encrypted',
      format: 'aegis',
    });
  });

  it('of a newer version are refused before any password', async () => {
    const file = changed(ente()([], password), (json) => ({ ...json, version: 2 }));
    expect(await problem(file)).toEqual({ code: 'newer-version', format: 'ente', supported: 1 });
  });

  it('of two parts too few are damaged', async () => {
    const file = changed(twoFas([], password), (json) => ({ ...json, servicesEncrypted: 'AAAA' }));
    expect(await problem(file, password)).toEqual({ code: 'damaged', format: '2fas' });
  });

  it('of the Authenticator extension lose only the entry that is damaged', async () => {
    const accounts = backupAccounts.map((account) => ({ ...account, sites: [] }));
    for (const write of [extensionOld(false), extensionNew]) {
      const file = changed(write(accounts, password), (json) => {
        const [[hash, entry] = ['', {}]] = Object.entries<object>(json);
        return { ...json, [hash]: { ...entry, secret: 'U2FsdGVkX18=', data: 'U2FsdGVkX18=' } };
      });
      expect(await importAccounts(file, { password })).toMatchObject({
        value: { accounts: accounts.slice(1), refused: [{ entry: 1 }] },
      });
    }
  });

  it('are not seen in pictures and archives', async () => {
    for (const magic of ['89504e470d0a1a0a', 'ffd8ffe0', '504b0304', '1f8b08']) {
      const file = Buffer.concat([Buffer.from(magic, 'hex'), Buffer.alloc(100, 0xff)]);
      expect(await problem(file, password)).toEqual({ code: 'unknown-format' });
    }
  });
});
