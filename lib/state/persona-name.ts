import type { Persona } from '../training/index.ts';
import { m } from '../texts/paraglide/messages.js';

const names: Readonly<Record<string, () => string>> = {
  'with-mobile': m.login_persona_with_mobile,
  'without-mobile': m.login_persona_without_mobile,
  'with-passkey': m.login_persona_with_passkey,
  'with-ubiqu': m.login_persona_with_ubiqu,
  'with-authenticator': m.login_persona_with_authenticator,
  'new-user': m.login_persona_new_user,
  admin: m.login_persona_admin,
  'break-glass': m.login_persona_break_glass,
  'thief-phone': m.login_persona_thief_phone,
  'thief-mailbox': m.login_persona_thief_mailbox,
  'thief-password': m.login_persona_thief_password,
};

/** What a persona is called on screen. */
export const personaName = ({ id, name }: Pick<Persona, 'id' | 'name'>): string =>
  name === '' ? (names[id]?.() ?? id) : name;
