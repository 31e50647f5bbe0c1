import type { Readable } from 'node:stream';

import { type Account, type Code, codeAt, parseKeyUri } from '../otp/index.ts';
import type { CodeRequest } from './code-request.ts';
import { normalisationsText } from './normalisation-text.ts';
import { type Outcome, refused, said } from './outcome.ts';
import type { Paint } from './paint.ts';
import { quoted } from './quoted.ts';
import { readText } from './read-text.ts';

/** Makes the code of a Key URI. SECURITY: neither the secret nor the URI is ever printed. */
export async function code(
  { keyUri, atMs, json }: CodeRequest,
  standardInput: Readable,
  paint: Paint,
  now: () => number,
): Promise<Outcome> {
  const text =
    keyUri === '-' ? await readText('-', standardInput) : ({ ok: true, value: keyUri } as const);
  if (!text.ok) return refused(text.error);
  const parsed = parseKeyUri(text.value.replace(/\r?\n$/, ''));
  if (!parsed.ok) return refused({ code: 'bad-key-uri', problem: parsed.error });
  const { account, normalisations } = parsed.value;
  const made = codeAt(account, atMs ?? now());
  if (json) return said(`${JSON.stringify({ ...made, normalisations }, null, 2)}\n`);
  const complaint = normalisations.length === 0 ? '' : `${normalisationsText(normalisations)}\n`;
  return said(codeText(account, made, paint), complaint);
}

function codeText(account: Account, made: Code, paint: Paint): string {
  const of = [account.issuer, account.label].filter((name) => name !== '').map(quoted);
  return [
    ...(of.length > 0 ? [`${paint('quiet', of.join(' '))}\n`] : []),
    `${paint('heading', made.code)}  ${timeText(account, made)}\n`,
    `${made.nextCode}  next\n`,
  ].join('');
}

function timeText(account: Account, { remainingMs }: Code): string {
  if (account.type === 'hotp') return `for counter ${account.counter}`;
  return `${Math.ceil((remainingMs ?? 0) / 1000)} s left`;
}
