import type { WishLine } from '../goal/wish.ts';
import type { MethodId } from '../policy.ts';
import { firstMethods } from '../reading.ts';
import type { WarningCode } from '../warning.ts';
import { codesOf, soundAal2 } from '../warning-rules.ts';
import type { Ways } from '../ways.ts';

/** What ends a warning for good, and what may pass for it that did not before. */
export interface Remedy {
  readonly wanted: readonly WishLine[];
  /** Only what holds one of these may be opened. */
  readonly mayOpen: readonly (readonly MethodId[])[];
}

/**
 * What a warning finds missing, as remedies of which any will do.
 *
 * A warning of what passes too easily opens nothing. One of what does not pass opens that alone.
 *
 * @param methods - all that the repaired policy may use
 */
export function remediesOf(
  code: WarningCode,
  ways: Ways,
  methods: readonly MethodId[],
): readonly Remedy[] {
  switch (code) {
    case 'single-factor':
    case 'way-without-password':
    case 'codes-never-needed':
    case 'shared-mailbox':
      return [{ wanted: [], mayOpen: [] }];
    case 'locked-out':
      return [{ wanted: [], mayOpen: [ways.enabled] }];
    case 'upgrade-trap': {
      const first = ways.enabled.filter((id) => firstMethods.includes(id));
      const mayOpen = codesOf(ways).map((id) => [...first, id]);
      return codesOf(ways).map((id) => ({
        wanted: [{ must: 'accept', members: ways.enabled.filter((other) => other !== id) }],
        mayOpen,
      }));
    }
    case 'passkey-off-by-one':
    case 'passkey-under-level':
    case 'no-phishing-resistant-way':
      return methods.includes('passkey') ? [enough(['passkey'])] : [];
    case 'restricted-sms-without-alternative':
      return soundAal2.filter((ids) => ids.every((id) => methods.includes(id))).map(enough);
  }
}

/** Together they are a way to log in: none of them can be spared. */
function enough(members: readonly MethodId[]): Remedy {
  return {
    wanted: [
      { must: 'accept', members },
      ...members.map((id): WishLine => ({
        must: 'reject',
        members: members.filter((it) => it !== id),
      })),
    ],
    mayOpen: [members],
  };
}
