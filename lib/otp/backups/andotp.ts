import { ok } from '../../result.ts';
import { type BackupEntry, draftEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { listOf, own } from './json-record.ts';

/** andOTP: a bare list of entries. */
export const andOtp: JsonFormat = {
  format: 'andotp',
  recognises: (value) =>
    listOf(value).some(
      (entry) =>
        typeof own(entry, 'secret') === 'string' &&
        typeof own(entry, 'type') === 'string' &&
        typeof own(entry, 'label') === 'string',
    ),
  entries: (value) => ok(andOtpEntries(value)),
};

/** Reads the list that a backup holds, also an encrypted one. */
export function andOtpEntries(value: unknown): readonly BackupEntry[] {
  return listOf(value).map((entry) =>
    draftEntry({
      type: own(entry, 'type'),
      issuer: own(entry, 'issuer'),
      label: own(entry, 'label'),
      secret: own(entry, 'secret'),
      algorithm: own(entry, 'algorithm'),
      digits: own(entry, 'digits'),
      period: own(entry, 'period'),
      counter: own(entry, 'counter'),
    }),
  );
}
