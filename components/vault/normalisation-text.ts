import type { Change, Normalisation } from '../../lib/otp/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';
import { parameterNames } from './parameter-names.ts';

const changes: Readonly<Record<Change, () => string>> = {
  case: m.vault_change_case,
  spaces: m.vault_change_spaces,
  dashes: m.vault_change_dashes,
  padding: m.vault_change_padding,
  'stray-bits': m.vault_change_stray_bits,
  spelling: m.vault_change_spelling,
  'plus-as-space': m.vault_change_plus,
  'stray-percent': m.vault_change_percent,
  'ill-formed-text': m.vault_change_ill_formed,
  defaulted: m.vault_change_defaulted,
  ignored: m.vault_change_ignored,
  repeated: m.vault_change_repeated,
  slashes: m.vault_change_slashes,
  shortened: m.vault_change_shortened,
};

/** Says what was read differently from how it is written, such as "secret: spaces left out". */
export const normalisationText = ({ parameter, change }: Normalisation): string =>
  m.vault_normalised({ part: parameterNames[parameter](), change: changes[change]() });
