import type { Entry } from '../vault/model/entry.ts';

/** Entries that stand together under a name. */
export interface EntryGroup {
  /** `pinned`, or a group's name; null is for those that are in no group. */
  readonly heading:
    { readonly kind: 'pinned' } | { readonly kind: 'group'; readonly name: string } | null;
  readonly entries: readonly Entry[];
}

/** For comparing: case and accents do not count. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Puts entries as they are shown: pinned ones first, then those without a group, then group by
 * group, each in the user's order. A search takes those that have every one of its words in issuer,
 * account, group or sites; those whose issuer starts with it come first.
 */
export function arrangeEntries(
  entries: readonly Entry[],
  search: string,
  language: string,
): readonly EntryGroup[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length > 0) return found(entries, words);
  const names = [...new Set(entries.filter(({ pinned }) => !pinned).map(({ group }) => group))]
    .filter((name) => name !== '')
    .sort(new Intl.Collator(language, { numeric: true }).compare);
  const groups: readonly EntryGroup[] = [
    { heading: { kind: 'pinned' }, entries: entries.filter(({ pinned }) => pinned) },
    { heading: null, entries: entries.filter(({ pinned, group }) => !pinned && group === '') },
    ...names.map((name) => ({
      heading: { kind: 'group', name } as const,
      entries: entries.filter(({ pinned, group }) => !pinned && group === name),
    })),
  ];
  return groups.filter((group) => group.entries.length > 0);
}

function found(entries: readonly Entry[], words: readonly string[]): readonly EntryGroup[] {
  const matching = entries.filter(({ account, group }) => {
    const text = plain([account.issuer, account.label, group, ...account.sites].join(' '));
    return words.every((word) => text.includes(word));
  });
  const [first = ''] = words;
  const starts = ({ account }: Entry) => plain(account.issuer).startsWith(first);
  const sorted = [...matching.filter(starts), ...matching.filter((entry) => !starts(entry))];
  return sorted.length === 0 ? [] : [{ heading: null, entries: sorted }];
}
