import { fail, ok } from '../../result.ts';
import { type BackupEntry, draftEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { firstText, listOf, own } from './json-record.ts';

const format = '2fas';

/** 2FAS: schema versions 1 to 4; the services lie open, or encrypted in `servicesEncrypted`. */
export const twoFas: JsonFormat = {
  format,
  recognises: (value) =>
    typeof own(value, 'servicesEncrypted') === 'string' || Array.isArray(own(value, 'services')),
  entries: (value) =>
    typeof own(value, 'servicesEncrypted') === 'string'
      ? fail({ code: 'encrypted', format })
      : ok(serviceEntries(own(value, 'services'))),
};

function serviceEntries(services: unknown): readonly BackupEntry[] {
  return listOf(services).map((service) => {
    const otp = own(service, 'otp');
    return draftEntry({
      type: own(otp, 'tokenType'),
      issuer: firstText(own(service, 'name'), own(otp, 'issuer')),
      label: firstText(own(otp, 'account'), own(otp, 'label')),
      secret: own(service, 'secret'),
      algorithm: own(otp, 'algorithm'),
      digits: own(otp, 'digits'),
      period: own(otp, 'period'),
      counter: own(otp, 'counter'),
    });
  });
}
