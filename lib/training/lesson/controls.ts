import { isMethodId } from '../../policy/index.ts';

/** Controls that a step can point to, beside `points.` and `option.` with the id of a method. */
export const controlNames = [
  'menu',
  'edition',
  'required',
  'save',
  'cancel',
  'verdict',
  'persona',
  'log-in',
  'password',
  'other-ways',
  'forgot-password',
  'new-password',
  'total',
  'options',
  'code',
  'resend',
  'back',
  'confirm',
  'account',
  'enrol',
  'create-passkey',
  'phone',
  'mailbox',
  'outage',
  'you',
  'loses',
  'fixes',
] as const;

/** Whether a control of this name exists: one of the list, or `points.` or `option.` and a method. */
export function isControl(name: string): boolean {
  const [, id = ''] = /^(?:points|option)\.(.+)$/.exec(name) ?? [];
  return isMethodId(id) || controlNames.some((control) => control === name);
}

/** The pages that lessons play on. */
export type LessonPage = 'settings' | 'login' | 'users';

/** Which page a control is on. */
export function pageOf(control: string): LessonPage {
  if (/^(you|loses|fixes)$/.test(control)) return 'users';
  return /^(menu|edition|required|points\..+|save|cancel|verdict)$/.test(control)
    ? 'settings'
    : 'login';
}
