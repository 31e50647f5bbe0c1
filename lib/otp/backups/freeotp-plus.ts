import { ok } from '../../result.ts';
import { draftEntry } from './backup-entry.ts';
import type { JsonFormat } from './json-format.ts';
import { firstText, listOf, own } from './json-record.ts';

/** FreeOTP+: secrets are lists of signed bytes, as Java writes them. */
export const freeOtpPlus: JsonFormat = {
  format: 'freeotp-plus',
  recognises: (value) => Array.isArray(own(value, 'tokens')),
  entries: (value) =>
    ok(
      listOf(own(value, 'tokens')).map((token) =>
        draftEntry({
          type: own(token, 'type'),
          issuer: firstText(own(token, 'issuerExt'), own(token, 'issuerInt')),
          label: own(token, 'label'),
          secret: signedBytes(own(token, 'secret')),
          algorithm: own(token, 'algo'),
          digits: own(token, 'digits'),
          period: own(token, 'period'),
          counter: own(token, 'counter'),
        }),
      ),
    ),
};

/** Bytes of numbers from −128 to 127; anything else stays as it is, to be refused. */
function signedBytes(value: unknown): unknown {
  const bytes = listOf(value);
  const areBytes = bytes.every(
    (byte) => typeof byte === 'number' && Number.isInteger(byte) && byte >= -128 && byte <= 127,
  );
  return Array.isArray(value) && areBytes ? Uint8Array.from(bytes as readonly number[]) : value;
}
