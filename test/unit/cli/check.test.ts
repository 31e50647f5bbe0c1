import { describe, expect, it } from 'vitest';

import { cli, file } from './cli.ts';

const scenario = (name: string, assertions: readonly unknown[]) => ({
  name,
  policy: {
    requiredLevel: 25,
    methods: [
      { id: 'credentials', points: 20 },
      { id: 'sms', points: 5 },
    ],
  },
  assertions,
});

const scenarios = (...list: readonly unknown[]): string =>
  JSON.stringify({ format: 'grip-simulator/scenarios', version: 1, scenarios: list });

const holding = { kind: 'rejects', methods: ['credentials'] };
const failing = { kind: 'ways-at-least', count: 2 };

describe('check', () => {
  it('ends with 0 where everything holds', async () => {
    const input = scenarios(
      scenario('Best', [holding, { kind: 'equivalent-to', scenario: 'Other' }]),
    );
    const other = file('other.json', scenarios(scenario('Other', [])));
    const { exitCode, output, complaint } = await cli(['check', '-', other], input);
    expect([exitCode, complaint]).toEqual([0, '']);
    expect(output).toContain('✓ rejects Credentials  (Credentials: 20 < 25 (5 short))');
    expect(output).toContain('"Other": no assertions');
    expect(output).toContain('2 assertions, all hold.');
  });

  it('ends with 1 and the reason where one does not', async () => {
    const path = file('failing.json', scenarios(scenario('Best', [holding, failing])));
    const { exitCode, output } = await cli(['check', path]);
    expect(exitCode).toBe(1);
    expect(output).toContain('✕ at least 2 ways to log in  (there is 1)');
    expect(output).toContain('2 assertions, 1 fails.');
    const json = JSON.parse((await cli(['check', path, '--json'])).output) as unknown;
    expect(json).toMatchObject({
      holds: false,
      scenarios: [
        { scenario: 'Best', assertions: [{ holds: true }, { holds: false, reason: 'there is 1' }] },
      ],
    });
  });

  it('writes JUnit XML', async () => {
    const input = scenarios(scenario('A & "B" <C>', [holding, failing, { kind: 'new in v2' }]));
    const { exitCode, output } = await cli(['check', '-', '--junit'], input);
    expect(exitCode).toBe(1);
    expect(output).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="1" errors="1">
  <testsuite name="-: A &amp; &quot;B&quot; &lt;C&gt;" tests="3" failures="1" errors="1">
    <testcase classname="-: A &amp; &quot;B&quot; &lt;C&gt;" name="rejects Credentials"/>
    <testcase classname="-: A &amp; &quot;B&quot; &lt;C&gt;" name="at least 2 ways to log in">
      <failure message="there is 1"/>
    </testcase>
    <testcase classname="-: A &amp; &quot;B&quot; &lt;C&gt;" name="unknown assertion &quot;{&quot;kind&quot;:&quot;new in v2&quot;}&quot;">
      <error message="this version knows no such kind; see check --help"/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('says that there is nothing to check in scenarios without assertions', async () => {
    const { exitCode, output } = await cli(['check', '-'], scenarios(scenario('Bare', [])));
    expect([exitCode, output]).toEqual([0, expect.stringContaining('No assertions.')]);
  });

  it.each([
    [['check'], '', 'Nothing to check'],
    [['check', '-', '-'], '', 'Standard input can be read once'],
    [['check', '-', '--json', '--junit'], '', 'exclude each other'],
    [
      ['check', '-'],
      '{"requiredLevel":1,"methods":[]}',
      'is a single policy, which has no assertions',
    ],
    [
      ['check', '-'],
      scenarios(scenario('Good', []), { name: 'Bad' }),
      'scenario 2 "Bad": missing-key',
    ],
    [['check', '/nowhere'], '', 'there is no such file'],
  ])('%j is refused', async (args, input, message) => {
    const { exitCode, output, complaint } = await cli(args, input);
    expect([exitCode, output]).toEqual([2, '']);
    expect(complaint).toContain(message);
  });
});
