import { describe, expect, it } from 'vitest';

import { cli, file, jsonOf } from './cli.ts';

const bestPractice =
  '{"requiredLevel":25,"methods":[{"id":"credentials","points":20},{"id":"sms","points":5}]}';

const scenarioFile = (...names: string[]) =>
  JSON.stringify({
    format: 'grip-simulator/scenarios',
    version: 1,
    scenarios: names.map((name, index) => ({
      name,
      edition: 'v1-mfa',
      policy: {
        requiredLevel: 25,
        methods: [{ id: 'credentials', label: 'Credentials', points: 25 + index }],
      },
      notes: '',
    })),
  });

describe('run', () => {
  it('reads a policy from a file, from standard input, with a byte order mark, in UTF-16', async () => {
    const fromFile = await jsonOf(['score', file('policy.json', bestPractice)]);
    expect(fromFile).toMatchObject({ minimalAccepted: [['credentials', 'sms']] });
    expect(await jsonOf(['score', '-'], bestPractice)).toEqual(fromFile);
    expect(await jsonOf(['score', '-'], `\uFEFF${bestPractice}`)).toEqual(fromFile);
    const utf16 = Buffer.from(`\uFEFF${bestPractice}`, 'utf16le');
    expect(await jsonOf(['score', '-'], utf16)).toEqual(fromFile);
  });

  it('types options over the numbers of a file', async () => {
    const path = file('over.json', bestPractice);
    expect(await jsonOf(['score', path, '--required=30', '--points=sms=10,totp=10'])).toMatchObject(
      {
        requiredLevel: 30,
        minimalAccepted: [
          ['credentials', 'sms'],
          ['credentials', 'totp'],
        ],
      },
    );
  });

  it('follows the reading it is given', async () => {
    const args = ['score', '--required=2', '--points=sms=1,email=1'];
    expect(await jsonOf(args)).toMatchObject({ wayCount: 1 });
    expect(await jsonOf([...args, '--credentials-first'])).toMatchObject({ wayCount: 0 });
  });

  it('scores the scenario of a file, or the one that is named', async () => {
    const one = await cli(['score', file('one.json', scenarioFile('Only'))]);
    expect(one.output).toMatch(/^Scenario "Only"\n/);
    const two = file('two.json', scenarioFile('First', 'Second'));
    expect(await jsonOf(['score', two, '--scenario', 'Second'])).toMatchObject({
      methods: { credentials: { points: 26 } },
    });
  });

  it('says how many other scenarios of a file cannot be read', async () => {
    const mixed = JSON.parse(scenarioFile('Good')) as { scenarios: unknown[] };
    mixed.scenarios.push({ name: 'Bad' });
    expect(await cli(['score', file('mixed.json', JSON.stringify(mixed))])).toMatchObject({
      exitCode: 0,
      complaint: '1 other scenario of the file cannot be read.\n',
    });
  });

  it('gives help and version', async () => {
    expect(await cli(['--help'])).toMatchObject({ exitCode: 0, complaint: '' });
    expect((await cli(['score', '--help'])).output).toContain('--credentials-first');
    expect((await cli(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('bad input', () => {
  const refusal = async (args: readonly string[], input?: string | Buffer): Promise<string> => {
    const { exitCode, output, complaint } = await cli(args, input);
    expect([exitCode, output]).toEqual([2, '']);
    expect(complaint.endsWith('\n')).toBe(true);
    return complaint;
  };

  it.each([
    [[], 'score --help'],
    [['scores'], 'Unknown command "scores"'],
    [['score'], 'Nothing to score'],
    [['score', '--required'], '--required needs a value'],
    [['score', 'f', '--json=1'], '--json takes no value'],
    [['score', 'a', 'b'], 'what is "b" for'],
    [['score', '--json', '--json'], '--json is given more than once'],
    [['score', '--points=a=1'], '--required is missing'],
    [['score', '--scenario=x'], '--scenario needs a scenario file'],
    [['score', '--required=x', '--points=a=1'], '--required: "x" is not a whole number'],
    [['score', '--required=', '--points=a=1'], '--required: the number is missing'],
    [['score', '--required=0', '--points=a=1'], 'level 0 would let everybody in'],
    [['score', '--required=2', '--points=a=1,a=2'], 'a is given more than once'],
    [['score', '--required=2', '--points=a=5000'], 'a: 5000 lies outside 0–1000'],
    [['score', '--required=2', '--points=a'], 'is no ID=N'],
    [['score', '--required=2', '--points=requiredLevel=1'], 'cannot name a method'],
    [['score', '/'], 'it is a directory'],
    [['score', '/nowhere/policy.json'], 'there is no such file'],
  ])('%j is refused', async (args, message) => {
    expect(await refusal(args)).toContain(message);
  });

  it.each([
    ['', 'is empty'],
    ['{"requiredLevel": 20,\n  "methods": [}', 'is not JSON: see line 2, column 15'],
    ['{"requiredLevel": 20, "methods": [{"id": "a"', 'breaks off at line 1, column 45'],
    ['[]', 'is neither a policy nor a scenario file'],
    ['{"requiredLevel": 0, "methods": []}', 'requiredLevel: level 0 would let everybody in'],
    ['{"requiredLevel": 5}', 'methods is missing'],
    ['{"requiredLevel": 5, "methods": {}}', 'methods: expected a list'],
    ['{"requiredLevel": 5, "methods": [1]}', 'methods[0]: expected an object'],
    ['{"requiredLevel": 5, "methods": [{"points": 1}]}', 'methods[0].id: nothing cannot name'],
    ['{"requiredLevel": 5, "methods": [{"id": "a", "points": 1.5}]}', 'methods[0].points: "1.5"'],
    ['{"requiredLevel": 5, "methods": [{"id": "a", "points": -1}]}', '-1 lies outside 0–1000'],
    [
      '{"requiredLevel": 5, "methods": [{"id": "a", "label": "", "points": 1}]}',
      'methods[0].label: expected 1–80 visible characters',
    ],
    [
      '{"requiredLevel": 5, "methods": [{"id": "a", "points": 1}, {"id": "a", "points": 1}]}',
      'methods[1].id: a is already at methods[0].id',
    ],
    ['{"format":"grip-simulator/scenarios","version":2,"scenarios":[]}', 'is of version 2'],
    ['{"format":"grip-simulator/scenarios","version":1,"scenarios":[]}', 'holds no scenario'],
    [
      '{"format":"grip-simulator/scenarios","version":1,"scenarios":[{}]}',
      'scenario 1: missing-key',
    ],
    ['{"format":"else","version":1,"scenarios":[]}', 'its "format" is another one'],
    [scenarioFile('First', 'Second'), '"First"\n  "Second"'],
    [Buffer.from([0x7b, 0xff, 0xc3]), 'no text in UTF-8'],
  ])('%j on standard input is refused', async (input, message) => {
    expect(await refusal(['score', '-'], input)).toContain(message);
  });

  it('says where the limit is for a huge file', async () => {
    const huge = file('huge.json', Buffer.alloc(20_000_001, 0x20));
    expect(await refusal(['score', huge])).toContain('20 MB');
  });

  it('lists the names where none or several fit', async () => {
    const two = file('names.json', scenarioFile('First', 'First'));
    expect(await refusal(['score', two, '--scenario=Third'])).toContain('no scenario "Third"');
    expect(await refusal(['score', two, '--scenario=First'])).toContain(
      'several scenarios "First"',
    );
    const many = scenarioFile(...Array.from({ length: 25 }, (_, index) => `S${index}`));
    expect(await refusal(['score', '-'], many)).toContain('… and 5 more');
  });

  it('does not look for scenarios in a policy', async () => {
    expect(await refusal(['score', '-', '--scenario', 'x'], bestPractice)).toContain(
      'is a single policy',
    );
  });

  it('refuses more methods than a policy can have', async () => {
    const points = Array.from({ length: 65 }, (_, i) => `m${i}=1`).join();
    expect(await refusal(['score', '--required=1', `--points=${points}`])).toContain('at most 64');
  });

  it('keeps control characters of others away from the terminal', async () => {
    const message = await refusal(['score', '\u001b[31mred\u0007\u202E']);
    expect(message).toContain('\uFFFD[31mred\uFFFD\uFFFD');
  });
});
