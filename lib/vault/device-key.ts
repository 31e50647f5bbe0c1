/** A key that the browser keeps and does not hand out (`extractable: false`). */
export interface DeviceKey {
  /** Of the slot that it opens. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** Makes a key that stays in this browser profile. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The key in a stored record; null when there is none. */
export function readDeviceKey(value: unknown): CryptoKey | null {
  const { key } = (value ?? {}) as Partial<DeviceKey>;
  return key instanceof CryptoKey ? key : null;
}
