/** The middle value of a list that is not empty; of two middle ones the lower. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a share of the list lies: 0 is the least, 1 the greatest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.floor((sorted.length - 1) * share)];
  if (value === undefined) throw new RangeError('No measurement at all');
  return value;
}

/** "12.3–45.6": least and greatest of a list. */
export const spread = (values: readonly number[]): string =>
  `${quantile(values, 0).toFixed(1)}–${quantile(values, 1).toFixed(1)}`;
