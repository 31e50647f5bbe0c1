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
] as const;

/** Whether a control of this name exists: one of the list, or `points.` or `option.` and a method. */
export function isControl(name: string): boolean {
  const [, id = ''] = /^(?:points|option)\.(.+)$/.exec(name) ?? [];
  return isMethodId(id) || controlNames.some((control) => control === name);
}

/** Which page a control is on. */
export const pageOf = (control: string): 'settings' | 'login' =>
  /^(menu|edition|required|points\..+|save|cancel|verdict)$/.test(control) ? 'settings' : 'login';
