import { maxNameLength, type Scenario } from '../../lib/scenarios/scenario.ts';

/** The wished name or, where a scenario has it, the first free one of `Name (2)`, `Name (3)`, … */
export function freeName(wished: string, scenarios: readonly Pick<Scenario, 'name'>[]): string {
  const taken = new Set(scenarios.map(({ name }) => name));
  const stem = wished.replace(/ \(\d+\)$/, '');
  let name = wished;
  for (let number = 2; taken.has(name); number++) {
    const suffix = ` (${number})`;
    name = shortened(stem, maxNameLength - suffix.length) + suffix;
  }
  return name;
}

/** Cuts a text to a length in UTF-16 units without cutting a character in two. */
export const shortened = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
