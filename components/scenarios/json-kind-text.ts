import type { JsonKind } from '../../lib/scenarios/json-kind.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

const texts = {
  array: m.scenario_kind_array,
  boolean: m.scenario_kind_boolean,
  null: m.scenario_kind_null,
  number: m.scenario_kind_number,
  object: m.scenario_kind_object,
  text: m.scenario_kind_text,
  nothing: m.scenario_kind_nothing,
} satisfies Record<JsonKind, () => string>;

/** What a JSON value is, with its article: "a list". */
export const jsonKindText = (kind: JsonKind): string => texts[kind]();
