import { onTestFinished } from 'vitest';

/** Name of a database that no other test uses; it is deleted when the test is over. */
export function freshDatabaseName(): string {
  const name = `test-${crypto.randomUUID()}`;
  onTestFinished(async () => {
    await settled(indexedDB.deleteDatabase(name));
  });
  return name;
}

/** The outcome of a request made of IndexedDB itself, without the code under test. */
function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}

/** Opens a database as another release or tab would, at IndexedDB's own version number. */
export function openRaw(
  name: string,
  nativeVersion?: number,
  upgrade: (database: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, nativeVersion);
  request.onupgradeneeded = () => upgrade(request.result);
  return settled(request);
}

/** Writes records past every check, as a person with developer tools would. */
export async function putRaw(
  name: string,
  records: readonly unknown[],
  storeName = 'scenarios',
): Promise<void> {
  const database = await openRaw(name);
  const transaction = database.transaction(storeName, 'readwrite');
  const store = transaction.objectStore(storeName);
  await Promise.all(records.map((record) => settled(store.put(record))));
  database.close();
}

/** Everything that a database holds, and its shape. */
export async function dumpOf(name: string): Promise<unknown> {
  const database = await openRaw(name);
  const names = Array.from(database.objectStoreNames);
  const stores = await Promise.all(
    names.map(async (storeName) => {
      const store = database.transaction(storeName).objectStore(storeName);
      const indexes = Array.from(store.indexNames);
      return { storeName, keyPath: store.keyPath, indexes, records: await settled(store.getAll()) };
    }),
  );
  const { version } = database;
  database.close();
  return { version, stores };
}
