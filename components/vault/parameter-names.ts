import type { Normalisation } from '../../lib/otp/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** What the parts of an account are called. */
export const parameterNames: Readonly<Record<Normalisation['parameter'], () => string>> = {
  uri: m.vault_part_uri,
  type: m.vault_part_type,
  label: m.vault_part_label,
  issuer: m.vault_part_issuer,
  secret: m.vault_part_secret,
  algorithm: m.vault_part_algorithm,
  digits: m.vault_part_digits,
  period: m.vault_part_period,
  counter: m.vault_part_counter,
  encoder: m.vault_part_encoder,
  image: m.vault_part_image,
  sites: m.vault_part_sites,
  other: m.vault_part_other,
};
