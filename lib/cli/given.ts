import type { Reading } from '../policy/index.ts';

/** Every option of every command; a flag is a boolean. */
export const options = {
  required: { type: 'string' },
  points: { type: 'string' },
  scenario: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  smallest: { type: 'boolean' },
  round: { type: 'string' },
  near: { type: 'string' },
  junit: { type: 'boolean' },
  'credentials-first': { type: 'boolean' },
  policy: { type: 'string' },
  before: { type: 'string' },
  you: { type: 'string' },
  out: { type: 'string' },
  columns: { type: 'string' },
  phones: { type: 'string' },
  country: { type: 'string' },
  'counts-only': { type: 'boolean' },
  have: { type: 'string' },
  dialect: { type: 'string' },
  shape: { type: 'string' },
  table: { type: 'string' },
  'methods-table': { type: 'string' },
  at: { type: 'string' },
  secrets: { type: 'boolean' },
  'password-stdin': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof options;

/** The options as typed, each that wants a text with one. */
export class Given {
  readonly #values: ReadonlyMap<OptionName, readonly string[]>;

  constructor(values: ReadonlyMap<OptionName, readonly string[]>) {
    this.#values = values;
  }

  has(name: OptionName): boolean {
    return this.#values.has(name);
  }

  /** What was typed after an option, or undefined without it. */
  text(name: OptionName): string | undefined {
    return this.#values.get(name)?.[0];
  }

  /** The same of an option that may be repeated. */
  texts(name: OptionName): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  get reading(): Reading {
    return this.has('credentials-first') ? 'credentials-first' : 'any-order';
  }
}

/** Whether some command has the option. */
export function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
