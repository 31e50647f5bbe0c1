/** What opens the vault. */
export type SlotKind = 'passphrase' | 'recovery-code' | 'passkey' | 'device';

/** One way to open the vault, without anything secret. */
export interface SlotInfo {
  readonly id: string;
  readonly kind: SlotKind;
  readonly createdAtMs: number;
  /** What the browser needs to ask for the passkey; on slots of that kind. */
  readonly passkey?: PasskeyHandle;
}

/** Names a passkey and what it is asked to evaluate. */
export interface PasskeyHandle {
  /** Base64. */
  readonly credentialId: string;
  /** Base64, 32 bytes: input of the pseudo-random function (WebAuthn Level 3 §10.1.4). */
  readonly salt: string;
}

/** A passkey that was just made, and what its pseudo-random function gave. */
export interface NewPasskey extends PasskeyHandle {
  /** 32 bytes; the vault wipes them. */
  readonly output: Uint8Array<ArrayBuffer>;
}

/** What somebody shows to open the vault. */
export type Credential =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery-code'; readonly code: string }
  | {
      readonly kind: 'passkey';
      readonly slotId: string;
      /** 32 bytes; the vault wipes them. */
      readonly output: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'device' };

/** How a new vault is to be protected. */
export type Protection =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'passkey'; readonly passkey: NewPasskey }
  | { readonly kind: 'device' };
