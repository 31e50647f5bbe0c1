import { Stored, type KeyValueStore } from './stored.ts';

/** Remembers which tab of the popup was open last. */
export const lastTab = (store: KeyValueStore | null): Stored<string> =>
  new Stored('grip-simulator.popup-tab', store, (value) =>
    typeof value === 'string' ? value : null,
  );
