import { ok } from '../../result.ts';
import { draftEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { listOf, own } from './json-record.ts';

/** Raivo OTP: a bare list, whose numbers are texts. */
export const raivo: JsonFormat = {
  format: 'raivo',
  recognises: (value) =>
    listOf(value).some(
      (entry) => own(entry, 'kind') !== undefined && own(entry, 'timer') !== undefined,
    ),
  entries: (value) =>
    ok(
      listOf(value).map((entry) =>
        draftEntry({
          type: own(entry, 'kind'),
          issuer: own(entry, 'issuer'),
          label: own(entry, 'account'),
          secret: own(entry, 'secret'),
          algorithm: own(entry, 'algorithm'),
          digits: own(entry, 'digits'),
          period: own(entry, 'timer'),
          counter: own(entry, 'counter'),
        }),
      ),
    ),
};
