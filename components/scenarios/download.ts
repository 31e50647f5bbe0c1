import type { DatedScenarioContent } from '../../lib/scenarios/scenario.ts';

/** A download that has not started by then never will. */
const revokedAfterMs = 60_000;

/** Hands a JSON text to the browser as a file to keep; nothing leaves the computer. */
export function download(fileName: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokedAfterMs);
}

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
