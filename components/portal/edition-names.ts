import type { EditionId } from '../../lib/policy/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** What each edition of KPN's page is called on screen. */
export const editionNames = {
  'v1-standard': m.portal_edition_v1_standard,
  'v1-mfa': m.portal_edition_v1_mfa,
  'v2-mfa': m.portal_edition_v2_mfa,
  'v3-two-factor': m.portal_edition_v3_two_factor,
} satisfies Record<EditionId, () => string>;
