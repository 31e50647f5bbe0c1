import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readiness } from '../../../lib/directory/index.ts';
import { sendVisitor, takeVisitor, visitorOf } from '../../../lib/state/visitor.ts';
import { bestAttempt } from '../../../lib/training/index.ts';
import { arbitraryPolicy } from '../../support/arbitrary-policy.ts';

const answered = (...answers: ('yes' | 'no' | 'cannot-tell')[]) => ({
  login: 'kim@example.test',
  answers: answers.map((answer) => ({ answer, reason: 'listed' as const })),
});

describe('a user of a directory at the login page', () => {
  it('brings what the export surely says, and is told of what it does not say', () => {
    const methods = ['credentials', 'sms', 'email', 'passkey', 'badge'];
    const row = answered('yes', 'no', 'cannot-tell', 'yes', 'yes');
    expect(visitorOf(row, methods)).toEqual({
      persona: {
        id: 'visitor',
        name: 'kim@example.test',
        kind: 'user',
        holds: ['password', 'own-passkey'],
        others: ['badge'],
      },
      unsure: ['email'],
    });
  });

  it('gets in exactly when readiness counts the row as ready', () => {
    const row = arbitraryPolicy({ max: 6 }).chain((policy) => {
      const each = [...new Set(['credentials', ...policy.methods.map(({ id }) => id)])];
      return fc.record({
        policy: fc.constant(policy),
        methods: fc.constant(each),
        has: fc.array(fc.boolean(), { minLength: each.length, maxLength: each.length }),
      });
    });
    fc.assert(
      fc.property(row, ({ policy, methods, has }) => {
        // Who reads the mailbox can set a password: the login page allows it, an export knows nothing of it.
        const sound = has.map((one, index) => (methods[index] === 'credentials' ? true : one));
        const set = sound.reduce((sum, one, index) => (one ? sum | (1 << index) : sum), 0);
        const population = {
          methods,
          groups: [{ has: set, unknown: 0, kind: 'user' as const, users: 1 }],
          inactive: 0,
        };
        const { persona } = visitorOf(
          answered(...sound.map((one) => (one ? ('yes' as const) : ('no' as const)))),
          methods,
        );
        expect(bestAttempt(policy, 'any-order', persona).getsIn).toBe(
          readiness(policy, population).all.ready === 1,
        );
      }),
    );
  });

  it('is there once', () => {
    const visitor = visitorOf(answered('yes'), ['credentials']);
    sendVisitor(visitor);
    expect(takeVisitor()).toBe(visitor);
    expect(takeVisitor()).toBeNull();
  });
});
