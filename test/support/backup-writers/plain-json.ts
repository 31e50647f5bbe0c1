import { type Account, formatKeyUri } from '../../../lib/otp/index.ts';

/** Accounts as other programs write them: every key of their schema, also those that say nothing. */
export type Writer = (accounts: readonly Account[]) => string;

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const numbers = (account: Account) =>
  account.type === 'steam'
    ? { algorithm: 'SHA1', digits: 5, period: 30, counter: 0 }
    : {
        algorithm: account.algorithm,
        digits: account.digits,
        period: account.type === 'totp' ? account.periodSeconds : 30,
        counter: account.type === 'hotp' ? account.counter : 0,
      };
const bits = (secret: string): string =>
  Array.from(secret, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');

/** Bytes of base32, of this file's own making. */
export const bytesOf = (secret: string): readonly number[] =>
  (bits(secret).match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));

export const aegisDb = (accounts: readonly Account[]): unknown => ({
  version: 3,
  entries: accounts.map((account, index) => {
    const { algorithm, digits, period, counter } = numbers(account);
    return {
      type: account.type,
      uuid: `01234567-89ab-cdef-0123-${String(index).padStart(12, '0')}`,
      name: account.label,
      issuer: account.issuer,
      note: '',
      favorite: false,
      icon: null,
      info: {
        secret: account.secret,
        algo: algorithm,
        digits,
        ...(account.type === 'hotp' ? { counter } : { period }),
      },
      groups: [],
    };
  }),
  groups: [],
  icons_optimized: true,
});

export const aegis: Writer = (accounts) =>
  json({ version: 1, header: { slots: null, params: null }, db: aegisDb(accounts) });

export const twoFasServices = (accounts: readonly Account[]): unknown =>
  accounts.map((account, position) => ({
    name: account.issuer,
    secret: account.secret,
    updatedAt: 1_704_874_073_731,
    otp: {
      label: account.label,
      account: account.label,
      issuer: account.issuer,
      ...numbers(account),
      tokenType: account.type.toUpperCase(),
      source: 'Link',
    },
    order: { position },
    icon: { selected: 'Label', label: { text: 'EX', backgroundColor: 'Orange' } },
  }));

export const twoFas: Writer = (accounts) =>
  json({
    services: twoFasServices(accounts),
    groups: [],
    updatedAt: 1_704_874_073_731,
    schemaVersion: 4,
    appVersionCode: 5_000_017,
    appVersionName: '5.0.17',
    appOrigin: 'android',
  });

export const andOtp: Writer = (accounts) =>
  json(
    accounts.map((account) => {
      const { counter, period, ...rest } = numbers(account);
      return {
        secret: account.secret,
        issuer: account.issuer,
        label: account.label,
        ...rest,
        type: account.type.toUpperCase(),
        thumbnail: 'Default',
        last_used: 1_600_000_000_000,
        used_frequency: 0,
        ...(account.type === 'hotp' ? { counter } : { period }),
        tags: [],
      };
    }),
  );

export const raivo: Writer = (accounts) =>
  json(
    accounts.map((account) => {
      const { algorithm, digits, period, counter } = numbers(account);
      return {
        pinned: 'false',
        issuer: account.issuer,
        account: account.label,
        secret: account.secret,
        algorithm,
        digits: String(digits),
        kind: account.type.toUpperCase(),
        timer: String(period),
        counter: String(counter),
        iconType: '',
        iconValue: '',
      };
    }),
  );

export const freeOtpPlus: Writer = (accounts) =>
  json({
    tokenOrder: accounts.map(({ issuer, label }) => `${issuer}:${label}`),
    tokens: accounts.map((account) => {
      const { algorithm, digits, period, counter } = numbers(account);
      return {
        algo: algorithm,
        counter,
        digits,
        issuerExt: account.issuer,
        label: account.label,
        period,
        secret: bytesOf(account.secret).map((byte) => (byte > 127 ? byte - 256 : byte)),
        type: account.type.toUpperCase(),
      };
    }),
  });

export const lastPass: Writer = (accounts) =>
  json({
    deviceId: '',
    deviceSecret: '',
    localDeviceId: '01234567-89ab-cdef-0123-456789abcdef',
    deviceName: 'Phone',
    version: 3,
    accounts: accounts.map((account, index) => {
      const { algorithm, digits, period } = numbers(account);
      return {
        accountID: String(index),
        lmiUserId: '',
        issuerName: account.issuer,
        originalIssuerName: account.issuer,
        userName: account.label,
        originalUserName: account.label,
        pushNotification: false,
        secret: account.secret,
        timeStep: period,
        digits,
        creationTimestamp: 1_600_000_000_000,
        isFavorite: false,
        algorithm,
      };
    }),
    folders: [{ id: 1, name: 'Other accounts', isOpened: true }],
  });

export const bitwarden: Writer = (accounts) =>
  json({
    encrypted: false,
    folders: [],
    items: [
      ...accounts.map((account, index) => ({
        id: String(index),
        organizationId: null,
        folderId: null,
        type: 1,
        reprompt: 0,
        name: account.issuer,
        notes: null,
        favorite: false,
        login: {
          fido2Credentials: [],
          uris: account.sites.map((uri) => ({ match: null, uri })),
          username: account.label,
          password: 'hunter2',
          totp: formatKeyUri(account),
        },
        collectionIds: null,
      })),
      {
        id: 'no-code',
        type: 1,
        name: 'No code',
        login: { username: 'a', password: 'b', totp: null },
      },
      { id: 'note', type: 2, name: 'Note', secureNote: { type: 0 } },
    ],
  });

export const protonAuthenticator: Writer = (accounts) =>
  json({
    version: 1,
    entries: accounts.map((account, index) => ({
      id: String(index),
      content: {
        uri: account.type === 'steam' ? `steam://${account.secret}` : formatKeyUri(account),
        entry_type: account.type === 'steam' ? 'Steam' : 'Totp',
        name: account.label,
      },
      note: null,
    })),
  });

export const protonPass: Writer = (accounts) =>
  json({
    version: '1.21.2',
    userId: 'user',
    encrypted: false,
    vaults: {
      share: {
        name: 'Personal',
        description: '',
        display: {},
        items: accounts.map((account, index) => ({
          itemId: String(index),
          shareId: 'share',
          data: {
            metadata: { name: account.issuer, note: '', itemUuid: String(index) },
            extraFields: [],
            type: 'login',
            content: {
              itemEmail: '',
              itemUsername: account.label,
              password: 'hunter2',
              urls: account.sites,
              totpUri: formatKeyUri(account),
              passkeys: [],
            },
          },
          state: 1,
          aliasEmail: null,
          contentFormatVersion: 6,
          createTime: 1_689_182_868,
          modifyTime: 1_689_182_868,
          pinned: false,
        })),
      },
    },
  });

export const extensionEntry = (account: Account, hash: string, index: number) => ({
  encrypted: false,
  hash,
  index,
  type: account.type,
  secret: account.secret,
  issuer: account.issuer,
  account: account.label,
  ...(account.type === 'hotp' ? { counter: account.counter } : {}),
  ...(account.type === 'totp' && account.periodSeconds !== 30
    ? { period: account.periodSeconds }
    : {}),
  ...(account.type !== 'steam' && account.digits !== 6 ? { digits: account.digits } : {}),
  ...(account.type !== 'steam' && account.algorithm !== 'SHA1'
    ? { algorithm: account.algorithm }
    : {}),
  dataType: 'OTPStorage',
});

export const hashOf = (index: number): string =>
  `01234567-89ab-4def-8123-${String(index).padStart(12, '0')}`;

export const authenticatorExtension: Writer = (accounts) =>
  json(
    Object.fromEntries(
      accounts.map((account, index) => [
        hashOf(index),
        extensionEntry(account, hashOf(index), index),
      ]),
    ),
  );
