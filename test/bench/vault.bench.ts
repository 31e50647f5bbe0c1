import { argon2id } from 'hash-wasm';
import { createGuardrails, generateSync } from 'otplib';

import { sessionStore } from '../../lib/extension/session-store.ts';
import { type Account, codeAt, fromBase64 } from '../../lib/otp/index.ts';
import type { Result } from '../../lib/result.ts';
import { VaultDatabase } from '../../lib/vault/database.ts';
import { readHeader } from '../../lib/vault/header.ts';
import type { EntryDraft } from '../../lib/vault/model/entry.ts';
import type { Protection } from '../../lib/vault/model/slot.ts';
import { Vault } from '../../lib/vault/vault.ts';
import { newVaultKey, recordKeyOf } from '../../lib/vault/vault-key.ts';
import { median } from './statistics.ts';

/** Medians of two things that took turns. */
export interface VaultTimes {
  readonly oursMs: number;
  readonly baselineMs: number;
  readonly detail: string;
}

const passphrase = 'correct horse battery staple 7';
const credential = { kind: 'passphrase', passphrase } as const;

/** Opening a vault, against the bare derivation of its key at the same cost. */
export async function benchUnlock(): Promise<VaultTimes> {
  const database = new VaultDatabase('bench-unlock');
  // Raising what the passphrase costs is not what the person waits for; here it would change the mark.
  const vault = new Vault({ session: sessionStore, database, later: () => undefined });
  await made(vault, draftsOf(200), credential);
  const slot = readHeader(await database.vault.get('header'))?.slots[0];
  if (slot?.kind !== 'passphrase') throw new Error('No passphrase.');
  const { memoryKiB, iterations, parallelism } = slot;
  const bare = () =>
    argon2id({
      password: passphrase,
      salt: fromBase64(slot.salt) ?? new Uint8Array(),
      memorySize: memoryKiB,
      iterations,
      parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
  const times = await inTurns(9, () => done(vault.unlock(credential)), bare);
  await done(vault.wipe());
  vault.close();
  return { ...times, detail: `${memoryKiB / 1024} MiB, ${iterations} passes; 200 accounts` };
}

/** Importing accounts to the disk, against encrypting the same records alone and keeping none. */
export async function benchImport(count: number): Promise<VaultTimes> {
  const drafts = draftsOf(count);
  const key = await recordKeyOf(newVaultKey());
  const vault = new Vault({ session: sessionStore, database: new VaultDatabase('bench-import') });
  await made(vault, [], { kind: 'device' });
  const times = await inTurns(
    8,
    () => done(vault.add(drafts)),
    () => Promise.all(drafts.map(({ account }, at) => bareRecord(key, `record-${at}`, account))),
    () => made(vault, [], { kind: 'device' }),
  );
  await done(vault.wipe());
  vault.close();
  return { ...times, detail: 'checked, encrypted and on the disk' };
}

/**
 * The bytes that the vault stores of an account, made with the browser's cipher alone: JSON padded to
 * whole blocks, bound to its name, behind a nonce of its own. It shares no code with the vault, so
 * that what makes the vault faster does not move the mark.
 */
async function bareRecord(key: CryptoKey, id: string, account: Account) {
  const times = { createdAtMs: 1_795_600_000_000, updatedAtMs: 1_795_600_000_000 };
  const entry = { account, group: '', pinned: false, match: 'domain', ...times };
  const text = new TextEncoder().encode(JSON.stringify(entry));
  const padded = new Uint8Array(Math.ceil(text.length / 256) * 256).fill(0x20);
  padded.set(text);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const context = JSON.stringify(['grip-simulator/record', 1, 'bench', id, 1]);
  const additionalData = new TextEncoder().encode(context);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, padded);
  const data = new Uint8Array(iv.length + sealed.byteLength);
  data.set(iv);
  data.set(new Uint8Array(sealed), iv.length);
  return { id, version: 1, data };
}

/** This code and the next of many accounts, against otplib asked for the same two. */
export async function benchCodes(): Promise<VaultTimes> {
  const accounts = draftsOf(1000).map(({ account }) => account);
  const guardrails = createGuardrails({ MIN_SECRET_BYTES: 1, MAX_SECRET_BYTES: 512 });
  const epochMs = 1_795_600_000_000;
  const bareCode = ({ secret }: Account, epoch: number) =>
    generateSync({
      ...{ strategy: 'totp', secret, algorithm: 'sha1', digits: 6, period: 30, epoch, guardrails },
    });
  const times = await inTurns(
    15,
    () => accounts.forEach((account) => codeAt(account, epochMs)),
    () =>
      accounts.forEach((account) => {
        bareCode(account, epochMs / 1000);
        bareCode(account, epochMs / 1000 + 30);
      }),
  );
  return { ...times, detail: '1 000 accounts, two codes each' };
}

/** Lets both take turns, so that they meet the same machine; the first turn warms up. */
async function inTurns(
  rounds: number,
  ours: () => unknown,
  baseline: () => unknown,
  between: () => Promise<void> = () => Promise.resolve(),
) {
  const times = { ours: [] as number[], baseline: [] as number[] };
  const turns = [['ours', ours] as const, ['baseline', baseline] as const];
  for (let round = -1; round < rounds; round++) {
    // What one leaves to be cleared away, the other would pay for.
    for (const [name, work] of round % 2 === 0 ? turns : turns.toReversed()) {
      const startMs = performance.now();
      await work();
      if (round >= 0) times[name].push(performance.now() - startMs);
    }
    await between();
  }
  return { oursMs: median(times.ours), baselineMs: median(times.baseline) };
}

async function made(
  vault: Vault,
  entries: readonly EntryDraft[],
  protection: Protection,
): Promise<void> {
  await done(vault.wipe());
  await done(vault.create({ protection, entries, recoveryCode: false }));
}

async function done(result: Promise<Result<unknown, { readonly code: string }>>): Promise<void> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.code);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function draftsOf(count: number): readonly EntryDraft[] {
  return Array.from({ length: count }, (_, number) => ({
    account: {
      type: 'totp',
      issuer: `Issuer number ${number}`,
      label: `user${number}@example.com`,
      secret: Array.from({ length: 32 }, (__, at) => letters[(number * 7 + at * 11) % 32]).join(''),
      sites: [`https://login${number}.example`],
      algorithm: 'SHA1',
      digits: 6,
      periodSeconds: 30,
    },
  }));
}
