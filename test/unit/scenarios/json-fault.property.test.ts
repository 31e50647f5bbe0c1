import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../lib/scenarios/json-fault.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Texts that are nearly JSON: a valid one with a character changed, or its alphabet at random. */
const nearlyJson = fc.oneof(
  fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom(...Array.from('{}[]:,"\\ue0-.1 \n'), ''))
    .map(([json, at, char]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + char + json.slice(place + 1);
    }),
  fc.string({
    unit: fc.constantFrom(...Array.from('{}[]:,"\\unlltrfase0123-+.eE \n\t')),
    maxLength: 12,
  }),
  fc.string(),
);

describe('jsonFault', () => {
  it('finds a fault exactly where the engine refuses the text', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        expect(jsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves a text in front of the fault that some ending completes', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const cut = json.slice(0, at % json.length);
        const fault = jsonFault(cut);
        expect(fault === null || fault === cut.length).toBe(true);
      }),
    );
  });
});
