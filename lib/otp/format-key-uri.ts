import type { Account } from './account.ts';

/**
 * Writes a Key URI that every authenticator app reads: all parameters, percent-encoded, no `+`.
 * `parseKeyUri` gives back the same account, but for its sites.
 *
 * SECURITY: holds the secret.
 */
export function formatKeyUri(account: Account): string {
  const { type, issuer, label, secret } = account;
  const parameters = [
    `secret=${secret}`,
    ...(issuer === '' ? [] : [`issuer=${encodeURIComponent(issuer)}`]),
    ...(type === 'steam' ? [] : [`algorithm=${account.algorithm}`, `digits=${account.digits}`]),
    ...(type === 'totp' ? [`period=${account.periodSeconds}`] : []),
    ...(type === 'hotp' ? [`counter=${account.counter}`] : []),
  ];
  return `otpauth://${type}/${labelOf(issuer, label)}?${parameters.join('&')}`;
}

/** Without an issuer, a colon in front keeps one in the label from being taken for a prefix. */
function labelOf(issuer: string, label: string): string {
  const encoded = encodeURIComponent(label);
  if (issuer !== '') return `${encodeURIComponent(issuer)}:${encoded}`;
  return label.includes(':') ? `:${encoded}` : encoded;
}
