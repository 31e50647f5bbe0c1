import { sessionStore } from '../../../lib/extension/session-store.ts';
import type { Account } from '../../../lib/otp/index.ts';
import type { Result } from '../../../lib/result.ts';
import type { Entry } from '../../../lib/vault/model/entry.ts';
import type { UnlockedVault } from '../../../lib/vault/model/vault-view.ts';
import { Vault } from '../../../lib/vault/vault.ts';

/** What is done again and again until the browser is killed in the middle of it. */
export type Chore = 'add' | 'unlock' | 'lock' | 'change' | 'delete' | 'renew';

/** The vault's own code in a page of the extension, driven from outside. */
export interface VaultPage {
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly lock: () => Promise<void>;
  readonly add: (accounts: readonly Account[]) => Promise<void>;
  /** Gives every account a group. */
  readonly change: (group: string) => Promise<void>;
  /** Deletes the last account for good. */
  readonly remove: () => Promise<void>;
  readonly read: () => Promise<{
    readonly accounts: readonly Account[];
    readonly groups: readonly string[];
    readonly damaged: number;
  }>;
  readonly status: () => Promise<string>;
  /** The vault key, in base64, as the session has it. */
  readonly sessionKey: () => Promise<string>;
  readonly begin: (chore: Chore, passphrase: string, account: Account) => void;
  /** How often the chore is known to be done. */
  readonly done: () => number;
  /** Writes texts where anybody finds them: proof that the search can find something. */
  readonly writeCanaries: (indexedDb: string, storage: string) => Promise<void>;
}

const vault = new Vault({ session: sessionStore });
let done = 0;

async function value<T>(result: Promise<Result<T, { readonly code: string }>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.code);
  return settled.value;
}

async function unlocked(): Promise<UnlockedVault> {
  const view = await value(vault.view());
  if (view.status !== 'unlocked') throw new Error(`The vault is ${view.status}.`);
  return view;
}

async function remove(entry: Entry | undefined): Promise<void> {
  if (!entry) throw new Error('Nothing left.');
  await value(vault.trash([entry.id]));
  await value(vault.destroy([entry.id]));
}

/** A number in the label tells the accounts that a chore adds apart. */
const numbered = (account: Account, number: number): Account => ({
  ...account,
  label: `${account.label} #${number}`,
});

const chores: Record<
  Chore,
  (credential: { kind: 'passphrase'; passphrase: string }, account: Account) => Promise<void>
> = {
  add: async (_, account) => {
    await value(vault.add([{ account: numbered(account, done + 1) }]));
  },
  unlock: async (credential) => {
    await value(vault.unlock(credential));
  },
  lock: async (credential) => {
    await value(vault.unlock(credential));
    await vault.lock();
  },
  change: async () => {
    const [first] = (await unlocked()).entries;
    if (!first) throw new Error('No account.');
    const group = `${first.group.split(' #')[0] ?? ''} #${done + 1}`;
    await value(vault.update(first.id, { group }, first.version));
  },
  delete: async () => remove((await unlocked()).entries.at(-1)),
  renew: async (credential) => {
    await value(vault.renewKey(credential));
  },
};

const page: VaultPage = {
  unlock: (passphrase) => value(vault.unlock({ kind: 'passphrase', passphrase })),
  lock: () => vault.lock(),
  add: async (accounts) => {
    await value(vault.add(accounts.map((account) => ({ account }))));
  },
  change: async (group) => {
    for (const { id, version } of (await unlocked()).entries) {
      await value(vault.update(id, { group }, version));
    }
  },
  remove: async () => remove((await unlocked()).entries.at(-1)),
  read: async () => {
    const { entries, damaged } = await unlocked();
    return {
      accounts: entries.map(({ account }) => account),
      groups: entries.map(({ group }) => group),
      damaged: damaged.length,
    };
  },
  status: async () => (await value(vault.view())).status,
  sessionKey: async () => ((await sessionStore.read()) as { readonly key: string }).key,
  begin: (chore, passphrase, account) => {
    const work = async (): Promise<never> => {
      for (;;) {
        await chores[chore]({ kind: 'passphrase', passphrase }, account);
        done++;
      }
    };
    void work();
  },
  done: () => done,
  writeCanaries: async (indexedDb, storage) => {
    await chrome.storage.local.set({ canary: storage });
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('canary', 1);
      request.onupgradeneeded = () =>
        request.result.createObjectStore('canaries').put({ canary: indexedDb }, 1);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  },
};

Object.assign(globalThis, { vaultPage: page });
