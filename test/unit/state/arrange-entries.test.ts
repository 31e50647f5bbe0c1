import { describe, expect, it } from 'vitest';

import { arrangeEntries } from '../../../lib/state/arrange-entries.ts';
import { codeGroups } from '../../../lib/state/code-groups.ts';
import type { Entry } from '../../../lib/vault/model/entry.ts';
import { entryOf as entry } from './entries.ts';

const shown = (entries: readonly Entry[], search = '') =>
  arrangeEntries(entries, search, 'en').map(({ heading, entries: some }) => [
    heading?.kind === 'group' ? heading.name : (heading?.kind ?? null),
    some.map(({ id }) => id),
  ]);

describe('arrangeEntries', () => {
  it('puts pinned ones first, then those without a group, then groups by name, in the user’s order', () => {
    const entries = [
      entry('Z', { group: 'Work 10' }),
      entry('B'),
      entry('Y', { group: 'Work 2' }),
      entry('P', { pinned: true, group: 'Work 2' }),
      entry('A'),
    ];
    expect(shown(entries)).toEqual([
      ['pinned', ['P']],
      [null, ['B', 'A']],
      ['Work 2', ['Y']],
      ['Work 10', ['Z']],
    ]);
  });

  it('finds all words in issuer, account, group or sites, whatever case and accents', () => {
    const entries = [
      entry('Café Zuid', { label: 'eve@example.com' }),
      entry('Other', { group: 'Zuid', sites: ['https://login.cafe.example'] }),
      entry('Third'),
    ];
    expect(shown(entries, 'CAFE')).toEqual([[null, ['Café Zuid', 'Other']]]);
    expect(shown(entries, ' zuid  eve ')).toEqual([[null, ['Café Zuid']]]);
    expect(shown(entries, 'nothing')).toEqual([]);
  });

  it('puts those whose issuer starts with the search before the others', () => {
    const entries = [entry('My GRIP'), entry('grip'), entry('Other', { group: 'grip' })];
    expect(shown(entries, 'gri')).toEqual([[null, ['grip', 'My GRIP', 'Other']]]);
  });
});

describe('codeGroups', () => {
  it.each([
    ['12345', ['12345']],
    ['123456', ['123', '456']],
    ['1234567', ['123', '4567']],
    ['12345678', ['1234', '5678']],
    ['1234567890', ['12345', '67890']],
  ])('parts %s', (code, groups) => {
    expect(codeGroups(code)).toEqual(groups);
  });
});
