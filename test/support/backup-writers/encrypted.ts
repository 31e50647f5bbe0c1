import {
  argon2Sync,
  createCipheriv,
  createHash,
  createHmac,
  pbkdf2Sync,
  scryptSync,
} from 'node:crypto';

import sodium from 'libsodium-wrappers';

import type { Account, BackupFormat } from '../../../lib/otp/index.ts';
import {
  aegisDb,
  andOtp,
  bitwarden,
  extensionEntry,
  hashOf,
  twoFasServices,
} from './plain-json.ts';
import { keyUriList } from './plain-text.ts';

/**
 * Encrypted backups as the apps write them, with Node's own cryptography and libsodium: the reader
 * uses neither. Salts and nonces are fixed, so a fixture is the same every time.
 */
export type EncryptedWriter = (accounts: readonly Account[], password: string) => Buffer;

/** Bytes that differ from each other by a seed. */
const fixed = (length: number, seed: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (seed * 31 + index * 7) & 0xff));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function gcm(key: Buffer, nonce: Buffer, data: string | Buffer): { data: Buffer; tag: Buffer } {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(data), cipher.final()]);
  return { data: sealed, tag: cipher.getAuthTag() };
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 2));

/** A file whose costs are to be refused is written cheaply: nobody opens it. */
const isOpened = (cost: object): boolean => Object.keys(cost).length === 0;

/** Costs as in the app, unless a test wants to see them refused. */
export const aegis =
  (cost: object = {}): EncryptedWriter =>
  (accounts, password) => {
    const master = fixed(32, 1);
    const slot = (seed: number, secret: string) => {
      const salt = fixed(32, seed);
      const key = scryptSync(secret, salt, 32, {
        N: isOpened(cost) ? 32_768 : 2,
        r: 8,
        p: 1,
        maxmem: 2 ** 26,
      });
      const wrapped = gcm(key, fixed(12, seed), master);
      return {
        type: 1,
        uuid: `01234567-89ab-cdef-0123-${String(seed).padStart(12, '0')}`,
        key: hex(wrapped.data),
        key_params: { nonce: hex(fixed(12, seed)), tag: hex(wrapped.tag) },
        ...{ n: 32_768, r: 8, p: 1, salt: hex(salt), repaired: true, is_backup: false },
        ...cost,
      };
    };
    const content = gcm(master, fixed(12, 9), JSON.stringify(aegisDb(accounts)));
    return json({
      version: 1,
      header: {
        slots: [
          { type: 2, uuid: 'finger', key: hex(master), key_params: { nonce: '', tag: '' } },
          slot(3, 'somebody else’s'),
          slot(4, password),
        ],
        params: { nonce: hex(fixed(12, 9)), tag: hex(content.tag) },
      },
      db: base64(content.data),
    });
  };

export const twoFas: EncryptedWriter = (accounts, password) => {
  const salt = fixed(256, 1);
  const key = pbkdf2Sync(password, salt, 10_000, 32, 'sha256');
  const seal = (text: string, seed: number) => {
    const sealed = gcm(key, fixed(12, seed), text);
    return [Buffer.concat([sealed.data, sealed.tag]), salt, fixed(12, seed)].map(base64).join(':');
  };
  return json({
    services: [],
    groups: [],
    updatedAt: 1_704_874_073_731,
    schemaVersion: 4,
    appVersionCode: 5_000_017,
    appOrigin: 'ios',
    servicesEncrypted: seal(JSON.stringify(twoFasServices(accounts)), 2),
    reference: seal('tRViSsLKzd86Hprh4ceC2OP7xazn4rrt', 3),
  });
};

const andOtpNew: EncryptedWriter = (accounts, password) => {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(150_000);
  const salt = fixed(12, 1);
  const key = pbkdf2Sync(password, salt, 150_000, 32, 'sha1');
  const sealed = gcm(key, fixed(12, 2), andOtp(accounts));
  return Buffer.concat([count, salt, fixed(12, 2), sealed.data, sealed.tag]);
};

const andOtpOld: EncryptedWriter = (accounts, password) => {
  const key = createHash('sha256').update(password).digest();
  const sealed = gcm(key, fixed(12, 200), andOtp(accounts));
  return Buffer.concat([fixed(12, 200), sealed.data, sealed.tag]);
};

const argon2 = (password: string, salt: Buffer, memory: number, passes: number, lanes: number) =>
  argon2Sync('argon2id', {
    message: password,
    nonce: salt,
    memory,
    passes,
    parallelism: lanes,
    tagLength: 32,
  });

export const bitwardenProtected =
  (kdf: 'pbkdf2' | 'argon2id', cost: object = {}): EncryptedWriter =>
  (accounts, password) => {
    const salt = base64(fixed(16, 1));
    const master =
      kdf === 'pbkdf2'
        ? pbkdf2Sync(password, salt, isOpened(cost) ? 600_000 : 1, 32, 'sha256')
        : argon2(
            password,
            createHash('sha256').update(salt).digest(),
            isOpened(cost) ? 64 * 1024 : 64,
            3,
            4,
          );
    // HKDF-Expand (RFC 5869 §2.3) of one block.
    const expanded = (info: string) =>
      createHmac('sha256', master).update(info).update(Buffer.of(1)).digest();
    const seal = (text: string, seed: number) => {
      const iv = fixed(16, seed);
      const cipher = createCipheriv('aes-256-cbc', expanded('enc'), iv);
      const data = Buffer.concat([cipher.update(text), cipher.final()]);
      const mac = createHmac('sha256', expanded('mac')).update(iv).update(data).digest();
      return `2.${[iv, data, mac].map(base64).join('|')}`;
    };
    return json({
      encrypted: true,
      passwordProtected: true,
      salt,
      ...(kdf === 'pbkdf2'
        ? { kdfType: 0, kdfIterations: 600_000 }
        : { kdfType: 1, kdfIterations: 3, kdfMemory: 64, kdfParallelism: 4 }),
      ...cost,
      encKeyValidation_DO_NOT_EDIT: seal('01234567-89ab-cdef-0123-456789abcdef', 2),
      data: seal(bitwarden(accounts), 3),
    });
  };

/** libsodium must be ready; less memory than the app takes, so that a test is quick. */
export const ente =
  (cost: object = {}): EncryptedWriter =>
  (accounts, password) => {
    const salt = fixed(16, 1);
    const key = argon2(password, salt, 64 * 1024, 2, 1);
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
    const data = sodium.crypto_secretstream_xchacha20poly1305_push(
      state,
      Buffer.from(keyUriList(accounts)),
      null,
      sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    );
    return json({
      version: 1,
      kdfParams: { memLimit: 64 * 1024 * 1024, opsLimit: 2, salt: base64(salt), ...cost },
      encryptedData: base64(data),
      encryptionNonce: base64(header),
    });
  };

/** OpenSSL's `enc -md md5`, which CryptoJS imitates. */
function salted(data: string | Buffer, passphrase: string, seed: number): string {
  const salt = fixed(8, seed);
  const blocks: Buffer[] = [];
  for (let last = Buffer.alloc(0); blocks.length < 3; blocks.push(last)) {
    last = createHash('md5').update(last).update(passphrase).update(salt).digest();
  }
  const [first, second, third] = blocks;
  const key = Buffer.concat([first ?? Buffer.alloc(0), second ?? Buffer.alloc(0)]);
  const cipher = createCipheriv('aes-256-cbc', key, third ?? Buffer.alloc(0));
  return base64(
    Buffer.concat([Buffer.from('Salted__'), salt, cipher.update(data), cipher.final()]),
  );
}

/** Secrets encrypted with the password itself, or with a key that it protects. */
export const extensionOld =
  (withKey: boolean): EncryptedWriter =>
  (accounts, password) => {
    const key = fixed(64, 5);
    const passphrase = withKey ? hex(key) : password;
    const entries = accounts.map((account, index) => ({
      ...extensionEntry(account, hashOf(index), index),
      encrypted: true,
      secret: salted(account.secret, passphrase, index),
    }));
    return json({
      ...Object.fromEntries(entries.map((entry) => [entry.hash, entry])),
      ...(withKey ? { key: { enc: salted(key, password, 99), hash: '$argon2id$v=19$…' } } : {}),
    });
  };

/** Whole entries, encrypted with a hash of the password. */
export const extensionNew: EncryptedWriter = (accounts, password) => {
  const keyId = '89abcdef-0123-4567-89ab-cdef01234567';
  const salt = 'c2FsdHNhbHRzYWx0c2FsdA';
  const passphrase = base64(argon2(password, Buffer.from(salt), 19_456, 2, 1)).replace(/=+$/, '');
  return json({
    ...Object.fromEntries(
      accounts.map((account, index) => [
        hashOf(index),
        {
          dataType: 'EncOTPStorage',
          keyId,
          data: salted(
            JSON.stringify(extensionEntry(account, hashOf(index), index)),
            passphrase,
            index,
          ),
          index,
        },
      ]),
    ),
    [keyId]: { dataType: 'Key', id: keyId, salt, hash: '$argon2id$v=19$…', version: 3 },
  });
};

/** Every program whose encrypted backups are read. */
export const encryptedFormats: readonly {
  readonly name: string;
  readonly format: BackupFormat;
  readonly write: EncryptedWriter;
  readonly keepsSites: boolean;
  /** Whether every change of a byte is noticed; CryptoJS authenticates nothing. */
  readonly isAuthenticated: boolean;
}[] = [
  ['Aegis', 'aegis', aegis()] as const,
  ['2FAS', '2fas', twoFas] as const,
  ['andOTP, new', 'andotp', andOtpNew] as const,
  ['andOTP, old', 'andotp', andOtpOld] as const,
  ['Bitwarden, PBKDF2', 'bitwarden-json', bitwardenProtected('pbkdf2')] as const,
  ['Bitwarden, Argon2id', 'bitwarden-json', bitwardenProtected('argon2id')] as const,
  ['Ente', 'ente', ente()] as const,
  ['Authenticator, password', 'authenticator-extension', extensionOld(false)] as const,
  ['Authenticator, key', 'authenticator-extension', extensionOld(true)] as const,
  ['Authenticator, version 3', 'authenticator-extension', extensionNew] as const,
].map(([name, format, write]) => ({
  name,
  format,
  write,
  keepsSites: format === 'bitwarden-json',
  isAuthenticated: format !== 'authenticator-extension',
}));
