import fc from 'fast-check';
import type { Policy } from '../../lib/policy/index.ts';
import type { DatedScenarioContent, ScenarioContent } from '../../lib/scenarios/scenario.ts';

/** Any text a person may enter, lone surrogates and astral characters included. */
const text = (maxLength: number) =>
  fc.string({
    unit: fc.oneof(
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)),
    ),
    maxLength,
  });

/** Labels and names are trimmed when read, on one line, and labels wholly visible. */
const line = (maxLength: number) =>
  fc
    .oneof(text(maxLength), fc.string({ maxLength }))
    .map((value) =>
      value
        .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
        .slice(0, maxLength)
        .trim(),
    )
    .filter((value) => value !== '');

const policy: fc.Arbitrary<Policy> = fc.record({
  requiredLevel: fc.integer({ min: 1, max: 1000 }),
  methods: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      label: line(40),
      points: fc.integer({ min: 0, max: 1000 }),
    }),
    { minLength: 1, maxLength: 8, selector: ({ id }) => id },
  ),
});

/** Plain JSON as a file can hold it: no negative zero, no key that changes a prototype. */
const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.stringify(value))
  .filter((value) => !value.includes('__proto__'))
  .map((value): unknown => JSON.parse(value));

const content = {
  name: line(120),
  edition: fc.constantFrom('2024-standard', '2024-multi-factor', 'two-factor-standard', 'custom'),
  policy,
  notes: text(200),
  assertions: fc.array(json, { maxLength: 3 }),
};

const dateMs = fc.integer({ min: 0, max: 8_640_000_000_000_000 });

/** Scenario contents that pass every check. */
export const arbitraryContent: fc.Arbitrary<ScenarioContent> = fc.record(content);

/** The same, with none, one or both of the dates. */
export const arbitraryDatedContent: fc.Arbitrary<DatedScenarioContent> = fc.record(
  { ...content, createdAtMs: dateMs, updatedAtMs: dateMs },
  { requiredKeys: ['name', 'edition', 'policy', 'notes', 'assertions'] },
);
