import type { DatedScenarioContent } from '../../lib/scenarios/scenario.ts';

/** Names a file after the one scenario in it, or after the day for any other number. */
export function fileNameFor(scenarios: readonly DatedScenarioContent[], now: Date): string {
  const [only] = scenarios.length === 1 ? scenarios : [];
  const slug = only?.name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replaceAll(/^-|-$/g, '');
  if (slug) return `${slug.toWellFormed()}.json`;
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `grip-scenarios-${day}.json`;
}
