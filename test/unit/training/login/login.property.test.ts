import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  countsUnder,
  isAccepted,
  type MethodId,
  type Policy,
  type Reading,
  readings,
} from '../../../../lib/policy/index.ts';
import {
  advance,
  bestAttempt,
  brings,
  holdings,
  type Login,
  type LoginEvent,
  newAuthenticator,
  type Persona,
  readyMade,
  startLogin,
} from '../../../../lib/training/index.ts';
import { arbitraryPolicy } from '../../../support/arbitrary-policy.ts';
import { canWalkIn, movesOf, now } from '../../../support/walk-login.ts';

const authenticator = newAuthenticator(new Uint8Array(32).fill(7), 'training');
const arbitraryReading = fc.constantFrom(...readings);

const arbitraryPersona = (policy: Policy): fc.Arbitrary<Persona> =>
  fc.oneof(
    fc.constantFrom(...readyMade),
    fc.record({
      id: fc.constant('own'),
      name: fc.constant('Own'),
      kind: fc.constantFrom('user' as const, 'thief' as const),
      holds: fc.subarray([...holdings]),
      others: fc.subarray(policy.methods.map(({ id }) => id)),
    }),
  );

const arbitraryLogin = arbitraryPolicy({ max: 6 }).chain((policy) =>
  fc.record({
    policy: fc.constant(policy),
    reading: arbitraryReading,
    persona: arbitraryPersona(policy),
    outage: fc.boolean(),
  }),
);

const started = (setup: { policy: Policy; reading: Reading; persona: Persona; outage: boolean }) =>
  advance(startLogin({ ...setup, password: 'right-password', authenticator }), {
    type: 'outage',
    on: setup.outage,
  });

/** The naive answer: some subset of what the persona can bring is accepted and counts. */
function someCombinationPasses(policy: Policy, reading: Reading, brought: MethodId[]): boolean {
  const enabled = policy.methods.filter(({ id, points }) => points > 0 && brought.includes(id));
  for (let subset = 0; subset < 2 ** enabled.length; subset++) {
    const members = enabled.filter((_, index) => subset & (1 << index)).map(({ id }) => id);
    if (isAccepted(policy, members) && countsUnder(reading, members)) return true;
  }
  return false;
}

/** Right moves and wrong ones, in any order. */
const arbitraryEvent = (login: Login): fc.Arbitrary<LoginEvent> =>
  fc.oneof(
    ...movesOf(login).map((move) => fc.constant(move)),
    fc.constantFrom<LoginEvent>(
      { type: 'password', text: 'wrong' },
      { type: 'code', text: '000000', atMs: now },
      { type: 'code', text: '100000', atMs: now + 600_000 },
      { type: 'resend', code: '222222', atMs: now },
      { type: 'confirm', real: false },
      { type: 'back' },
      { type: 'ask-link', atMs: now },
      { type: 'open-link' },
      { type: 'other-ways' },
      { type: 'new-password', text: 'short' },
      { type: 'restart' },
    ),
  );

describe('the simulated login', () => {
  it(
    'lets a persona in exactly when the scorer accepts what it can bring',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(arbitraryLogin, (setup) => {
          const { policy, reading, persona, outage } = setup;
          const brought = policy.methods
            .map(({ id }) => id)
            .filter((id) => brings(persona, id) && !(outage && id === 'sms'));
          expect(canWalkIn(started(setup))).toBe(someCombinationPasses(policy, reading, brought));
        }),
        { numRuns: 3000 },
      );
    },
  );

  it('is foreseen by the best attempt', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryLogin, (setup) => {
        const { policy, reading, persona } = setup;
        expect(bestAttempt(policy, reading, persona).getsIn).toBe(
          canWalkIn(started({ ...setup, outage: false })),
        );
      }),
    );
  });

  it(
    'is never entered by wrong attempts, and success always has the points',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(arbitraryLogin, fc.gen(), (setup, gen) => {
          let login = started(setup);
          for (let step = 0; step < 30; step++) {
            const event = gen(() => arbitraryEvent(login));
            login = advance(login, event);
            const { phase, policy, reading, completed } = login;
            const passes = isAccepted(policy, completed) && countsUnder(reading, completed);
            expect(phase.at === 'in').toBe(passes);
          }
        }),
      );
    },
  );
});
