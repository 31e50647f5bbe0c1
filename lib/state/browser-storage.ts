/** This page's storage; null where the browser refuses it, as it may to a hosted page. */
export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
