import type { Relation } from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** What the second policy is to the first, in a sentence. */
export const relationTexts = {
  equivalent: m.since_equivalent,
  stricter: m.since_stricter,
  looser: m.since_looser,
  incomparable: m.since_incomparable,
} satisfies Record<Relation, () => string>;
