import { assertionText, checkText } from './assertion-text.ts';
import type { CheckedScenario } from './checked-scenario.ts';
import type { Paint } from './paint.ts';
import { quoted } from './quoted.ts';

/** The assertions of each scenario, held or failed, with the reason. */
export function checkTable(checked: readonly CheckedScenario[], paint: Paint): string {
  const checks = checked.flatMap((scenario) => scenario.checks);
  const failed = checks.filter(({ holds }) => !holds).length;
  const lines = checked.flatMap(({ file, scenario, checks: own }) => [
    `${file === '-' ? 'Standard input' : file}: ${paint('heading', quoted(scenario.name))}${own.length === 0 ? ': no assertions' : ''}`,
    ...own.map((one) => {
      const { policy } = scenario;
      const sign = one.holds ? paint('good', '✓') : paint('bad', '✕');
      return `  ${sign} ${assertionText(policy, one)}  (${checkText(policy, one)})`;
    }),
  ]);
  const total = `${checks.length} ${checks.length === 1 ? 'assertion' : 'assertions'}`;
  const verdict =
    failed === 0
      ? paint('good', `${total}, ${checks.length === 1 ? 'it holds' : 'all hold'}.`)
      : paint('bad', `${total}, ${failed} ${failed === 1 ? 'fails' : 'fail'}.`);
  return [...lines, checks.length === 0 ? paint('doubtful', 'No assertions.') : verdict]
    .map((line) => `${line}\n`)
    .join('');
}
