import type { EditionId } from '../policy/index.ts';
import { m } from '../texts/paraglide/messages.js';

const names = {
  'v1-standard': m.portal_edition_v1_standard,
  'v1-mfa': m.portal_edition_v1_mfa,
  'v2-mfa': m.portal_edition_v2_mfa,
  'v3-two-factor': m.portal_edition_v3_two_factor,
} satisfies Record<EditionId, () => string>;

/** What a scenario's edition is called on screen; one that this build does not know is "Other". */
export const editionName = (edition: string): string =>
  Object.hasOwn(names, edition) ? names[edition as EditionId]() : m.scenario_edition_other();
