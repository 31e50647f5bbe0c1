import {
  fieldOf,
  findCodeFields,
  findInSteps,
  findPasswordField,
  isFillable,
} from '../autofill/index.ts';
import type { FieldMark } from '../sites/index.ts';
import { findMarked, markOf } from './field-mark.ts';
import type { Held, InPage, SeenField, Sight } from './in-page.ts';
import { innerOrigins } from './inner-origins.ts';

type OpenShadow = (element: Element) => ShadowRoot | null;

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
      fields: fields.map((one, index) => seen(one, index, focusedInput(openShadow))),
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
    *glance() {
      const fields = yield* findInSteps(document, { openShadow });
      return fields
        .map(({ inputs, channel }) => JSON.stringify([channel, markOf(inputs[0])]))
        .join();
    },
    take: (number, field) => {
      const target = held.get(number)?.[field];
      return target && isStillThere(target, openShadow) ? target : null;
    },
  };
}

function fieldsHere(marks: readonly FieldMark[], openShadow: OpenShadow): Held[] {
  const pointed = marks.flatMap((mark): Held[] => {
    const input = findMarked(mark);
    return input && isFillable(input) ? [{ field: fieldOf(input), because: 'pointed-at' }] : [];
  });
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

/** @param focused - not by `:focus`, which Firefox ends while a popup is open */
function seen(
  { field, because }: Held,
  index: number,
  focused: HTMLInputElement | null,
): SeenField {
  const { inputs, channel, score } = field;
  return {
    index,
    channel: because === 'found' ? channel : 'unknown',
    // What the user pointed at comes before what was guessed.
    score: because === 'pointed-at' ? Number.MAX_SAFE_INTEGER : score,
    isFocused: inputs.some((input) => input === focused),
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
