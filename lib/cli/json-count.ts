/** A count: a number to 2^53 − 1, a decimal string beyond, so that no reader rounds it. */
export function count(value: bigint): number | string {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value.toString();
}
