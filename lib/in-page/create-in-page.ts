import {
  appendCode,
  type CodeField,
  fieldOf,
  fillCode,
  findCodeFields,
  findPasswordField,
  isFillable,
} from '../autofill/index.ts';
import { fail, ok } from '../result.ts';
import type { FieldMark } from '../sites/index.ts';
import { findMarked, markOf } from './field-mark.ts';
import type { Delivery, DeliveryResult, InPage, SeenField, Sight } from './in-page.ts';
import { innerOrigins } from './inner-origins.ts';

type OpenShadow = (element: Element) => ShadowRoot | null;

/** A field of the last look, and what made it one. */
interface Held {
  readonly field: CodeField;
  readonly because: 'found' | 'pointed-at' | 'password';
}

/** So many looks are remembered. */
const keptLooks = 8;

/** Makes what the background calls in a document; holds on to the fields of the last looks. */
export function createInPage(openShadow: OpenShadow): InPage {
  let look = 0;
  /** A fill may wait for the next code while somebody else looks: the popup, for one. */
  const held = new Map<number, readonly Held[]>();

  const sight = (fields: readonly Held[]): Sight => {
    look += 1;
    held.set(look, fields).delete(look - keptLooks);
    return {
      look,
      origin: self.origin,
      // What follows may hold what nobody else should read.
      address: location.href.split(/[?#]/, 1)[0] ?? '',
      ancestors: [...location.ancestorOrigins],
      inner: innerOrigins(),
      fields: fields.map(seen),
    };
  };

  return {
    look: (marks) => sight(fieldsHere(marks, openShadow)),
    lookAtFocus: () => {
      const input = focusedInput(openShadow);
      return sight(
        input && isFillable(input) ? [{ field: fieldOf(input), because: 'pointed-at' }] : [],
      );
    },
    glance: () =>
      findCodeFields(document, { openShadow })
        .map(({ inputs, channel }) => JSON.stringify([channel, markOf(inputs[0])]))
        .join(),
    fill: async (delivery) => {
      const target = held.get(delivery.look)?.[delivery.field];
      if (!target || !isStillThere(target, openShadow)) return fail({ code: 'field-gone' });
      return deliver(target, delivery);
    },
  };
}

function fieldsHere(marks: readonly FieldMark[], openShadow: OpenShadow): Held[] {
  const pointed = marks
    .map(findMarked)
    .filter((input) => input !== null)
    .filter((input) => isFillable(input))
    .map((input): Held => ({ field: fieldOf(input), because: 'pointed-at' }));
  const known = new Set(pointed.flatMap(({ field }) => field.inputs));
  const found = findCodeFields(document, { openShadow })
    .filter(({ inputs }) => !inputs.some((input) => known.has(input)))
    .map((field): Held => ({ field, because: 'found' }));
  const password = findPasswordField(document, { openShadow });
  return [
    ...pointed,
    ...found,
    ...(password ? [{ field: fieldOf(password), because: 'password' } as const] : []),
  ];
}

/** Between the look and the fill a page can swap, hide or cover the field: look again. */
function isStillThere({ field, because }: Held, openShadow: OpenShadow): boolean {
  const [input] = field.inputs;
  if (!input.isConnected) return false;
  switch (because) {
    case 'found':
      return findCodeFields(document, { openShadow }).some(({ inputs }) => inputs[0] === input);
    case 'pointed-at':
      return isFillable(input);
    case 'password':
      return findPasswordField(document, { openShadow }) === input;
  }
}

async function deliver(
  { field, because }: Held,
  { code, submits }: Delivery,
): Promise<DeliveryResult> {
  const [input] = field.inputs;
  const result = because === 'password' ? appendCode(input, code) : await fillCode(field, code);
  if (!result.ok) return result;
  const gone = result.value.wentOn || !input.isConnected;
  // SECURITY: never twice: a page that went on has sent it by itself.
  if (submits && !gone) input.form?.requestSubmit();
  return ok({ gone });
}

function seen({ field, because }: Held, index: number): SeenField {
  const { inputs, channel, score } = field;
  return {
    index,
    channel: because === 'found' ? channel : 'unknown',
    // What the user pointed at comes before what was guessed.
    score: because === 'pointed-at' ? Number.MAX_SAFE_INTEGER : score,
    isFocused: inputs.some((input) => input.matches(':focus')),
    mark: markOf(inputs[0]),
    appends: because === 'password',
  };
}

function focusedInput(openShadow: OpenShadow): HTMLInputElement | null {
  let element = document.activeElement;
  for (let root = element && openShadow(element); root?.activeElement;) {
    element = root.activeElement;
    root = openShadow(element);
  }
  return element instanceof HTMLInputElement ? element : null;
}
