import { type Account, fromBase64 } from '../../../lib/otp/index.ts';
import version1 from '../../fixtures/vaults/version-1.json';
import { openRaw, putRaw } from '../support/raw-database.ts';
import { accountOf } from './vaults.ts';

/** A vault as a release left it, put back without any of that release's code. */
export interface Snapshot {
  readonly version: number;
  readonly create: (name: string) => Promise<void>;
  readonly passphrase: string;
  /** What today's code reads out of it. */
  readonly accounts: readonly Account[];
}

/** One for each version that was ever released; a new version adds its own and changes none. */
export const snapshots: readonly Snapshot[] = [
  {
    version: 1,
    async create(name) {
      const database = await openRaw(name, 10, (upgraded) => {
        for (const store of ['vault', 'records', 'deviceKeys']) {
          upgraded.createObjectStore(store, { keyPath: 'id' });
        }
      });
      database.close();
      await putRaw(name, structuredClone(version1.vault), 'vault');
      const bytes = <T extends { readonly data: string }>(record: T) => ({
        ...record,
        data: fromBase64(record.data),
      });
      const { index, page } = version1;
      const rows = [bytes(index), { ...page, records: page.records.map(bytes) }];
      await putRaw(name, rows, 'records');
    },
    passphrase: 'kept since the first release',
    accounts: [accountOf(1), accountOf(2)],
  },
];
