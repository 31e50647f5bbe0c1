import { type Bits, within } from './line.ts';

/** Many combinations, as there may be thousands; the same place in both belongs to one of them. */
export interface BitsList {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export function listOfBits(all: readonly Bits[]): BitsList {
  return {
    low: Int32Array.from(all, ({ low }) => low),
    high: Int32Array.from(all, ({ high }) => high),
  };
}

/** The list without some combinations. */
export function without({ low, high }: BitsList, dropped: readonly Bits[]): BitsList {
  const isLeft = (_: number, place: number) =>
    !dropped.some((bits) => bits.low === low[place] && bits.high === high[place]);
  return { low: low.filter(isLeft), high: high.filter(isLeft) };
}

/** What each combination leaves out, of the methods below 64. */
export function leftOut({ low, high }: BitsList): BitsList {
  return { low: low.map((bits) => ~bits), high: high.map((bits) => ~bits) };
}

/** The combinations that hold no other one of the list, each once; shorter first. */
export function minimalBits(list: BitsList): readonly Bits[] {
  const { low, high } = list;
  const kept: Bits[] = [];
  for (const place of bySize(list)) {
    const bits = { low: low[place] ?? 0, high: high[place] ?? 0 };
    if (!kept.some((shorter) => within(shorter, bits))) kept.push(bits);
  }
  return kept;
}

/** Places in the list, shorter combinations first. */
function bySize({ low, high }: BitsList): readonly number[] {
  const places: number[][] = Array.from({ length: 65 }, () => []);
  low.forEach((bits, place) => places[bitCount(bits) + bitCount(high[place] ?? 0)]?.push(place));
  return places.flat();
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
