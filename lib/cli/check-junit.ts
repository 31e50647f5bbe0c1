import { assertionText, checkText } from './assertion-text.ts';
import type { CheckedScenario } from './checked-scenario.ts';

/**
 * The checks as JUnit XML: a suite for each scenario, a case for each assertion; one that this version
 * does not know is an error.
 */
export function checkJunit(checked: readonly CheckedScenario[]): string {
  const suites = checked.map(({ file, scenario, checks }) => {
    const name = `${file}: ${scenario.name}`;
    return element(
      'testsuite',
      { name, ...counts([{ checks }]) },
      checks.map((one) =>
        element(
          'testcase',
          { classname: name, name: assertionText(scenario.policy, one) },
          one.holds
            ? []
            : [
                element(
                  one.assertion === null ? 'error' : 'failure',
                  { message: checkText(scenario.policy, one) },
                  [],
                ),
              ],
        ),
      ),
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', counts(checked), suites)}\n`;
}

function counts(checked: readonly Pick<CheckedScenario, 'checks'>[]) {
  const checks = checked.flatMap((scenario) => scenario.checks);
  const failed = checks.filter(({ holds }) => !holds);
  const unread = failed.filter(({ assertion }) => assertion === null);
  return {
    tests: String(checks.length),
    failures: String(failed.length - unread.length),
    errors: String(unread.length),
  };
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[],
): string {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`),
  ];
  if (children.length === 0) return `<${start.join(' ')}/>`;
  const inner = children.map((child) => child.replaceAll(/^/gm, '  ')).join('\n');
  return `<${start.join(' ')}>\n${inner}\n</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** SECURITY: names come from files of others; what XML 1.0 §2.2 does not allow is replaced. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}
