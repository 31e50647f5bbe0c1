import type { Target } from './surface.ts';

/** A named control, inside another or anywhere on the page. */
const control =
  (role: Target['role']) =>
  (name: string | RegExp, within?: Target): Target => ({ role, name, ...(within && { within }) });

export const button = control('button');
export const checkbox = control('checkbox');
const dialog = control('dialog');
const field = control('spinbutton');
export const heading = control('heading');
export const link = control('link');
export const menuItem = control('menuitem');
export const group = control('group');
export const radio = control('radio');
export const region = control('region');
export const select = control('combobox');
export const textbox = control('textbox');
export const toolbar = control('toolbar');

/** The simulated page's number fields, by what they set. */
export const numberFields = {
  requiredLevel: field('Required authentication Level'),
  credentials: field('Credentials (username/password)'),
  sms: field('SMS'),
  email: field('Email'),
  ubiqu: field('Ubiqu'),
  passkey: field('Passkey'),
} as const;

/** Where things are on the page. */
export const places = {
  verdict: region('Verdict'),
  ways: { role: 'list', name: 'Ways to log in' },
  warnings: region('Warnings'),
  sinceSaved: region('Since saved'),
  changes: region('What changes'),
  scenarioBar: region('Scenario'),
  scenarios: dialog('Scenarios'),
  importing: dialog('Import scenarios'),
  saveAs: dialog('Save as'),
  sharing: dialog('Share scenario'),
  conflict: dialog('Changed in another tab'),
} as const satisfies Record<string, Target>;

/** A scenario's row in the list. */
export const row = (name: string): Target => ({
  role: 'listitem',
  name,
  within: { role: 'list', name: 'Scenarios', within: places.scenarios },
});
