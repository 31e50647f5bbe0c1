/** Roles that the specs name; a control is found by what assistive technology calls it. */
export type Role =
  | 'alert'
  | 'alertdialog'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'figure'
  | 'group'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'menu'
  | 'menuitem'
  | 'option'
  | 'radio'
  | 'region'
  | 'row'
  | 'searchbox'
  | 'spinbutton'
  | 'status'
  | 'switch'
  | 'tab'
  | 'tabpanel'
  | 'textbox'
  | 'toolbar';

/** Something on a page, addressed by role and accessible name, never by markup. */
export interface Target {
  readonly role: Role;
  /** The whole name, or a pattern within it; without one every element of the role matches. */
  readonly name?: string | RegExp;
  /** The element inside which it is looked for. */
  readonly within?: Target;
}

/** A file that the page handed out. */
export interface Download {
  readonly name: string;
  readonly text: string;
}

/** What a person can see of the focused control. */
export interface Focus {
  readonly role: string;
  readonly name: string;
}

/**
 * One open tab, the same to a spec whichever browser shows it. Actions wait until exactly one
 * visible, enabled, resting element matches and fail in the end saying what was missing.
 */
export interface Surface {
  readonly url: () => Promise<string>;
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;

  readonly click: (target: Target) => Promise<void>;
  /** Replaces the text of a field. */
  readonly fill: (target: Target, text: string) => Promise<void>;
  /** Picks an option of a native list by its visible label. */
  readonly choose: (target: Target, label: string) => Promise<void>;
  /** Presses a key or a chord such as `Control+z` wherever the focus is. */
  readonly press: (chord: string) => Promise<void>;
  /** Types into whatever has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Hands files to the page's file field. */
  readonly upload: (paths: readonly string[]) => Promise<void>;
  /** Reads the file that the page hands out in answer to `action`. */
  readonly download: (action: () => Promise<void>) => Promise<Download>;

  /** Waits for exactly one match and returns its visible text. */
  readonly text: (target: Target) => Promise<string>;
  /** Waits for exactly one match and returns a field's value. */
  readonly value: (target: Target) => Promise<string>;
  /** Visible texts of all current matches, in page order; does not wait. */
  readonly texts: (target: Target) => Promise<string[]>;
  /** Whole visible text of the page; does not wait. */
  readonly pageText: () => Promise<string>;
  readonly focus: () => Promise<Focus>;

  /** Resizes the page's viewport, in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
  /** The page as it is printed. */
  readonly pdf: () => Promise<Uint8Array>;
  /** Gives the page's device a finger that is always there, for passkeys; Chromium alone takes one. */
  readonly giveFinger: () => Promise<void>;
  /** Runs a self-contained function in the page. */
  readonly evaluate: <A, R>(run: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
  /** Runs a whole script in the page, past its content security policy. */
  readonly inject: (script: string) => Promise<void>;
}

/** The page's one file field; that of the dialog, while one is open. */
export const fileField =
  'dialog[open] input[type=file], :root:not(:has(dialog[open])) input[type=file]';

/** Says a target in words, for messages. */
export function describeTarget({ role, name, within }: Target): string {
  const called =
    name === undefined ? '' : ` ${name instanceof RegExp ? String(name) : `"${name}"`}`;
  return `${role}${called}${within ? ` in ${describeTarget(within)}` : ''}`;
}
