import { fail, ok, type Result } from '../result.ts';
import { jsonFault } from './json-fault.ts';

/** Where a text stops being JSON. */
export interface NotJson {
  readonly code: 'not-json';
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Whether the text ends before the JSON does, as after an interrupted download. */
  readonly truncated: boolean;
}

/** Reads JSON; a byte order mark in front is tolerated. Never throws. */
export function parseJsonText(text: string): Result<unknown, NotJson> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return ok(JSON.parse(json) as unknown);
  } catch {
    const offset = jsonFault(json) ?? json.length;
    const lines = json.slice(0, offset).split(/\r\n|\r|\n/);
    const column = (lines.at(-1)?.length ?? 0) + 1;
    return fail({
      code: 'not-json',
      line: lines.length,
      column,
      truncated: offset >= json.length,
    });
  }
}
