import { describe, expect, it } from 'vitest';

import { arrangeEntries } from '../../../lib/state/arrange-entries.ts';
import { movedOrder } from '../../../lib/state/move-entry.ts';
import { entryOf } from './entries.ts';

const entries = [
  entryOf('A'),
  entryOf('Work', { group: 'Work' }),
  entryOf('B'),
  entryOf('Pinned', { pinned: true }),
  entryOf('C'),
];
const groups = arrangeEntries(entries, '', 'en');
const moved = (issuer: string, by: 1 | -1) => {
  const entry = entries.find(({ id }) => id === issuer);
  return entry && movedOrder(entries, groups, entry, by);
};

describe('movedOrder', () => {
  it('lets an entry and its neighbour in the same group change places, whatever lies between', () => {
    expect(moved('B', -1)).toEqual(['B', 'Work', 'A', 'Pinned', 'C']);
    expect(moved('B', 1)).toEqual(['A', 'Work', 'C', 'Pinned', 'B']);
  });

  it('has nothing for the first, the last and the only one of a group', () => {
    expect(moved('A', -1)).toBeNull();
    expect(moved('C', 1)).toBeNull();
    expect([moved('Work', 1), moved('Work', -1), moved('Pinned', -1)]).toEqual([null, null, null]);
  });
});
