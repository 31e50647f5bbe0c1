import type { ScenarioId } from './scenario.ts';

/**
 * Makes an id that no other scenario has: a random UUID (RFC 9562 §5.4).
 *
 * `crypto.randomUUID` would do, but a page hosted on plain http inside a company has none.
 */
export function newScenarioId(): ScenarioId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'.charAt((bytes[8] ?? 0) & 3);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
