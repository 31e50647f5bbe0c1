import { Vault } from '../vault/vault.ts';
import { managedPolicy } from './managed-policy.ts';
import { sessionStore } from './session-store.ts';

/** The vault of this browser, for the extension's pages. Brings the database: import it late. */
export function openVault(): Vault {
  return new Vault({
    session: sessionStore,
    policy: async () => (await managedPolicy()).policy,
  });
}
