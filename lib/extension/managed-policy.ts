import { browser } from 'wxt/browser';

import { readManagedPolicy, type ReadManagedPolicy } from '../vault/model/managed-policy.ts';

/**
 * What the organisation prescribes: policies of Chrome and Edge (`public/managed-schema.json`), in
 * Firefox the `3rdparty` policy or a native manifest. That there is none is the normal case; Firefox
 * throws then.
 */
export async function managedPolicy(): Promise<ReadManagedPolicy> {
  try {
    return readManagedPolicy(await browser.storage.managed.get(null));
  } catch {
    return readManagedPolicy({});
  }
}
