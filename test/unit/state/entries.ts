import type { Entry } from '../../../lib/vault/model/entry.ts';

/** An entry that is called by its issuer. */
export const entryOf = (
  issuer: string,
  more: Partial<Entry> & { label?: string; sites?: string[] } = {},
): Entry => {
  const { label = 'ann', sites = [], ...others } = more;
  return {
    id: issuer,
    version: 1,
    createdAtMs: 0,
    updatedAtMs: 0,
    account: {
      type: 'totp',
      issuer,
      label,
      secret: 'GE',
      sites,
      algorithm: 'SHA1',
      digits: 6,
      periodSeconds: 30,
    },
    group: '',
    pinned: false,
    match: 'domain',
    ...others,
  };
};
