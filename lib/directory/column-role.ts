import type { MethodId } from '../policy/index.ts';

/** What a column says about its user. */
export type ColumnRole =
  | 'login'
  | 'name'
  | 'email'
  | 'mobile'
  | 'active'
  | 'admin'
  /** Names of the methods that the user registered, several in a cell. */
  | 'registered'
  /** Name of one method; the user has a row for each. */
  | 'factor'
  /** A password or a hash: never decoded. */
  | 'secret'
  | 'other'
  | MethodColumn;

/** Says yes or no about one method. */
export type MethodColumn = `has:${MethodId}`;

/** The method that a yes-or-no column speaks of. */
export function methodOfColumn(role: ColumnRole): MethodId | null {
  return role.startsWith('has:') ? role.slice(4) : null;
}

/** Roles that a person can give a column by hand; yes-or-no columns come beside these. */
export const plainRoles = [
  'login',
  'name',
  'email',
  'mobile',
  'active',
  'admin',
  'registered',
  'factor',
  'other',
] as const satisfies readonly ColumnRole[];

/**
 * A header in the form in which headers are compared: `Email Address [Required]` and `e-mailadres`
 * differ from `emailaddress` and `emailadres` in spelling only.
 */
export function plainHeader(header: string): string {
  return header
    .replace(/\[[^\]]*\]/g, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const secretHeader = /passw|wachtwoord|hash|salt|secret|geheim|(^|[^a-z])pin([^a-z]|$)/i;

/** Whether a column holds what nobody should read here. */
export const isSecretHeader = (header: string): boolean => secretHeader.test(header);
