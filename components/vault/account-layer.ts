import type { EntryId } from '../../lib/vault/model/entry.ts';

/** A dialog over the list of codes; some are about one account. */
export type AccountLayer =
  | { readonly dialog: 'add' | 'clock' }
  | { readonly dialog: 'edit' | 'qr' | 'delete'; readonly id: EntryId };
