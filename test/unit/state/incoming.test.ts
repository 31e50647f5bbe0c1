import { describe, expect, it } from 'vitest';

import { fromFile, fromText } from '../../../lib/state/incoming.ts';
import { mergeOf } from '../../../lib/state/review.ts';
import { QrScan } from '../../../lib/state/qr-scan.svelte.ts';
import { formatMigration, type Account } from '../../../lib/otp/index.ts';
import type { Entry } from '../../../lib/vault/model/entry.ts';
import { importPlan } from '../../../lib/vault/model/import-plan.ts';
import { pictureWith } from '../../integration/qr/pictures.ts';

const uri = (issuer: string, secret: string) =>
  `otpauth://totp/${issuer}:ann?secret=${secret}&issuer=${issuer}`;

const accountOf = async (issuer: string, secret: string): Promise<Account> => {
  const read = await fromText(uri(issuer, secret));
  const [draft] = read.ok ? read.value.drafts : [];
  if (!draft) throw new Error('no account');
  return draft.account;
};

describe('fromText and fromFile', () => {
  it('read several links, and say what is refused', async () => {
    expect(await fromText(`${uri('A', 'GE')}\nnot a link\n${uri('B', 'ge')}`)).toMatchObject({
      ok: true,
      value: {
        from: 'link',
        drafts: [{ account: { issuer: 'A' } }, { account: { issuer: 'B' } }],
        normalisations: [{ account: 1, parameter: 'secret', change: 'case' }],
        refused: [{ problem: { code: 'not-a-key-uri' } }],
      },
    });
    expect(await fromText('hello')).toEqual({ ok: false, error: { code: 'unknown-format' } });
  });

  it('read a file by its content, whatever it is called', async () => {
    const file = new Blob([uri('A', 'GE')], { type: 'application/pdf' });
    expect(await fromFile(file)).toMatchObject({ ok: true, value: { drafts: [{}] } });
  });
});

describe('mergeOf', () => {
  it('adds what is chosen and replaces where that is said, keeping the sites of both', async () => {
    const stored = { ...(await accountOf('A', 'GEZA')), sites: ['https://a.example'] };
    const existing: Entry = {
      id: 'a',
      version: 3,
      createdAtMs: 0,
      updatedAtMs: 0,
      account: stored,
      group: 'Work',
      pinned: true,
      match: 'host',
    };
    const incoming = [
      { account: await accountOf('A', 'MFRA') },
      { account: await accountOf('B', 'GE') },
      { account: await accountOf('C', 'GI') },
    ];
    const plan = importPlan([existing], incoming);
    const chosen = new Set(plan.fresh.slice(0, 1));
    expect(mergeOf(plan, chosen, ['replace'])).toEqual({
      drafts: [incoming[1]],
      replacements: [
        {
          id: 'a',
          baseVersion: 3,
          changes: { account: { ...incoming[0]?.account, sites: ['https://a.example'] } },
        },
      ],
    });
    expect(mergeOf(plan, chosen, ['skip']).replacements).toEqual([]);
    expect(mergeOf(plan, new Set(), ['add']).drafts).toEqual([incoming[0]]);
    expect(mergeOf(plan, new Set(), [])).toEqual({ drafts: [], replacements: [] });
  });
});

describe('QrScan', () => {
  const showing = (text: string) => pictureWith([{ text, x: 200, y: 100, side: 600 }]);

  it('counts the QR codes of a transfer over several pictures', async () => {
    const accounts = await Promise.all(
      Array.from({ length: 12 }, (_, at) => accountOf(`Issuer ${at}`, 'GEZDGNBVGY3TQOJQ')),
    );
    const [first = '', second = ''] = formatMigration(accounts, 7).texts;
    const scan = new QrScan();
    expect(await scan.look(await showing(second))).toBe(true);
    expect(scan.progress).toEqual({ scanned: 1, total: 2, missing: [1] });
    expect(await scan.look(await showing(second))).toBe(false);
    expect(await scan.look(await showing(first))).toBe(true);
    expect(scan.progress).toBeNull();
    expect(scan.incoming?.drafts.map(({ account }) => account.issuer)).toEqual(
      accounts.map(({ issuer }) => issuer),
    );
  });

  it('tells a QR code that holds no account from no QR code at all', async () => {
    const scan = new QrScan();
    await scan.look(await showing('https://example.com'));
    expect([scan.strangers, scan.lastLook, scan.incoming]).toEqual([1, 'quick', null]);
    await scan.look(await pictureWith([]));
    expect(scan.lastLook).toBe('nothing');
  });
});
