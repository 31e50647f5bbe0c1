/** Stands for a database whose version is not the one asked for. */
export class UnexpectedVersionError extends Error {
  override readonly name = 'UnexpectedVersionError';
}

/**
 * Lets Dexie open a database at one version only.
 *
 * INVARIANT: a newer database is never opened. Left alone, Dexie answers a `VersionError` by opening
 * whatever is there, and then *adds* the stores and indexes that it misses (`patchCurrentVersion`).
 *
 * @param nativeVersion - IndexedDB's own number, ten times Dexie's
 */
export function openingOnly(nativeVersion: number, factory: IDBFactory) {
  return {
    open(name: string, version?: number): IDBOpenDBRequest {
      if (version !== nativeVersion) throw new UnexpectedVersionError();
      return factory.open(name, version);
    },
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
  };
}
