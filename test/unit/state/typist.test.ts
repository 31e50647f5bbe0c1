import { describe, expect, it } from 'vitest';

import type { Directory } from '../../../lib/state/directory/directory.svelte.ts';
import { byHand, everything, ownRow, Typist } from '../../../lib/state/typist.svelte.ts';
import { golden } from '../../fixtures/golden.ts';

const surroundings = () => ({ before: golden('G1'), after: golden('G3') });

const row = (...answers: ('yes' | 'no' | 'cannot-tell')[]) => ({
  login: 'kim@example.test',
  line: 3,
  inactive: false,
  answers: answers.map((answer) => ({ answer, reason: 'listed' as const })),
});

/** As much of a directory as a typist looks at. */
const directoryWith = (found: ReturnType<typeof row> | null) =>
  ({
    read: { population: { methods: ['credentials', 'sms', 'email', 'passkey'] }, rows: {} },
    you: found && { login: found.login, row: found },
  }) as unknown as Directory;

describe('who types', () => {
  it('has at first all that is switched on before', () => {
    const typist = new Typist(surroundings, [], null);
    expect(typist.methods).toEqual(['credentials', 'sms', 'email', 'passkey']);
    expect({ who: typist.who, has: typist.has }).toEqual({
      who: everything,
      has: ['credentials'],
    });
  });

  it('is a persona, made up ones too, and never a thief', () => {
    const own = { id: 'own-1', name: 'Kim', kind: 'user', holds: ['own-passkey'], others: [] };
    const typist = new Typist(surroundings, [own as never], null);
    typist.become('with-passkey');
    expect(typist.has).toEqual(['credentials', 'sms', 'email', 'passkey']);
    typist.become('break-glass');
    expect(typist.has).toEqual(['credentials']);
    typist.become('own-1');
    expect(typist.has).toEqual(['passkey']);
    expect(typist.personas.map(({ id }) => id)).not.toContain('thief-phone');
  });

  it('is the own row of the directory where that was found, with what it surely says', () => {
    const typist = new Typist(surroundings, [], directoryWith(row('yes', 'no', 'cannot-tell')));
    expect(typist).toMatchObject({ who: ownRow, has: ['credentials'], unsure: ['email'] });
    expect(new Typist(surroundings, [], directoryWith(null)).who).toBe(everything);
  });

  it('starts from the person before when something is ticked by hand', () => {
    const typist = new Typist(surroundings, [], null);
    typist.become('without-mobile');
    typist.have('passkey', true);
    typist.have('email', false);
    expect(typist).toMatchObject({ who: byHand, has: ['credentials', 'passkey'], unsure: [] });
  });
});
