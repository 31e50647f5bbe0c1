import type { plainRoles } from '../../lib/directory/index.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

/** What a column can be said to hold. */
export const roleTexts: Readonly<Record<(typeof plainRoles)[number], () => string>> = {
  login: m.users_role_login,
  name: m.users_role_name,
  email: m.users_role_email,
  mobile: m.users_role_mobile,
  active: m.users_role_active,
  admin: m.users_role_admin,
  registered: m.users_role_registered,
  factor: m.users_role_factor,
  other: m.users_role_other,
};
