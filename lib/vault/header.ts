import { property } from './model/json.ts';
import type { Slot } from './slots.ts';
import { readSlot } from './slots.ts';

/** What a vault shows while it is locked: how it is opened, and nothing of what is in it. */
export interface Header {
  readonly id: typeof headerId;
  readonly format: 1;
  /** Random; everything encrypted is bound to it. */
  readonly vaultId: string;
  /** Names the vault key; another one after renewal. */
  readonly keyId: string;
  /** Raised by every change, to notice that somebody else was faster. */
  readonly revision: number;
  readonly slots: readonly Slot[];
}

export const headerId = 'header';

/**
 * Reads a stored header; null when it is none. Slots that cannot be read are left out, so that one
 * of them does not keep the others from opening the vault.
 */
export function readHeader(value: unknown): Header | null {
  const vaultId = property(value, 'vaultId');
  const keyId = property(value, 'keyId');
  const revision = property(value, 'revision');
  const slots = property(value, 'slots');
  if (
    property(value, 'format') !== 1 ||
    typeof vaultId !== 'string' ||
    typeof keyId !== 'string' ||
    typeof revision !== 'number' ||
    !Array.isArray(slots)
  ) {
    return null;
  }
  const read = slots.map(readSlot).filter((slot) => slot !== null);
  return { id: headerId, format: 1, vaultId, keyId, revision, slots: read };
}
