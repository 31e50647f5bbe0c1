import { describe, expect, it } from 'vitest';

import { parseCommandLine } from '../../../lib/cli/command-line.ts';

const codeOf = (...args: string[]) => {
  const parsed = parseCommandLine(args);
  return parsed.ok ? parsed.value.command : parsed.error.code;
};

describe('parseCommandLine', () => {
  it('reads numbers', () => {
    expect(
      parseCommandLine(['score', '--required', '25', '--points', 'credentials=20, sms=5,badge=0']),
    ).toEqual({
      ok: true,
      value: {
        command: 'score',
        requiredLevel: 25,
        points: new Map([
          ['credentials', 20],
          ['sms', 5],
          ['badge', 0],
        ]),
        reading: 'any-order',
        json: false,
      },
    });
  });

  it('reads a file with everything else', () => {
    expect(
      parseCommandLine([
        'score',
        'policy.json',
        '--json',
        '--credentials-first',
        '--scenario=Mine',
        '--points=a=1',
        '--points=b=2',
      ]),
    ).toEqual({
      ok: true,
      value: {
        command: 'score',
        file: 'policy.json',
        scenario: 'Mine',
        points: new Map([
          ['a', 1],
          ['b', 2],
        ]),
        reading: 'credentials-first',
        json: true,
      },
    });
  });

  it('takes - for a file and what follows -- as it is', () => {
    expect(parseCommandLine(['score', '-'])).toMatchObject({ value: { file: '-' } });
    expect(parseCommandLine(['score', '--', '--odd'])).toMatchObject({ value: { file: '--odd' } });
  });

  it.each([
    ['--help'],
    ['-h'],
    ['score', '--help'],
    ['score', '-h'],
    ['score', '--wrong', '--help'],
    ['wrong', '-h'],
  ])('gives help for %s %s %s', (...args) => {
    expect(codeOf(...args)).toBe('help');
  });

  it('tells the help of score from that of everything', () => {
    expect(parseCommandLine(['score', '-h'])).toMatchObject({ value: { about: 'score' } });
    expect(parseCommandLine(['-h'])).toMatchObject({ value: { about: 'everything' } });
  });

  it('gives the version', () => {
    expect(codeOf('--version')).toBe('version');
  });

  it.each([
    ['no-command', []],
    ['no-command', ['--json']],
    ['unknown-command', ['scores']],
    ['unknown-option', ['score', '--require', '5']],
    ['unknown-option', ['score', '-x']],
    ['unknown-option', ['--constructor']],
    ['option-without-value', ['score', '--required']],
    ['option-without-value', ['score', '--required', '--json']],
    ['option-without-value', ['score', '--scenario', '--json']],
    ['option-with-value', ['score', 'f', '--json=yes']],
    ['repeated-option', ['score', '--required=1', '--required=2', '--points=a=1']],
    ['extra-argument', ['score', 'a', 'b']],
    ['nothing-to-score', ['score']],
    ['nothing-to-score', ['score', '--json']],
    ['missing-option', ['score', '--required', '5']],
    ['missing-option', ['score', '--points', 'a=1']],
    ['scenario-without-file', ['score', '--scenario', 'x']],
    ['bad-required', ['score', '--required=-5', '--points', 'a=1']],
    ['bad-required', ['score', '--required=0', '--points', 'a=1']],
    ['bad-required', ['score', '--required=1e3', '--points', 'a=1']],
    ['bad-points-entry', ['score', '--required=1', '--points', 'sms']],
    ['bad-points-entry', ['score', '--required=1', '--points', '']],
    ['bad-points-entry', ['score', '--required=1', '--points', 'a=1,']],
    ['bad-method-id', ['score', '--required=1', '--points', '=5']],
    ['bad-method-id', ['score', '--required=1', '--points', 'a b=5']],
    ['repeated-method', ['score', '--required=1', '--points', 'a=1,a=1']],
    ['repeated-method', ['score', '--required=1', '--points', 'a=1', '--points', 'a=2']],
    ['bad-points', ['score', '--required=1', '--points', 'a=']],
    ['bad-points', ['score', '--required=1', '--points', 'a=b']],
    ['bad-points', ['score', '--required=1', '--points', 'a=1001']],
    ['bad-points', ['score', '--required=1', '--points', 'a=1=2']],
  ])('refuses with %s: %j', (code, args) => {
    expect(codeOf(...args)).toBe(code);
  });
});
