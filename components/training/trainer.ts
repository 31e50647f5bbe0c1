import { browserStorage } from '../../lib/state/browser-storage.ts';
import { Stored } from '../../lib/state/stored.ts';

/** Who hands out the papers. */
export interface Trainer {
  readonly name: string;
  /** A picture as a data address; empty for none. */
  readonly logo: string;
}

/** A logo that would fill the browser's storage is no logo. */
export const maxLogoBytes = 300_000;

export const nobody: Trainer = { name: '', logo: '' };

/** Where the trainer is remembered. */
export const storedTrainer = (): Stored<Trainer> =>
  new Stored('grip-simulator.trainer', browserStorage(), (value) => {
    const { name, logo } = Object(value) as Partial<Record<keyof Trainer, unknown>>;
    return typeof name === 'string' && typeof logo === 'string' && /^(data:image\/|$)/.test(logo)
      ? { name, logo }
      : null;
  });

/** Reads a picture file; null where it is no picture, or too large. */
export async function readLogo(file: File): Promise<string | null> {
  if (!/^image\/(png|jpeg|webp|gif|svg\+xml)$/.test(file.type) || file.size > maxLogoBytes)
    return null;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
