import type { Account } from '../../otp/index.ts';
import type { Policy, Reading } from '../../policy/index.ts';
import { firstPage } from './pages.ts';
import type { Login } from './login.ts';
import type { Persona } from './persona.ts';

/** What a login begins with. */
export interface LoginSetup {
  readonly policy: Policy;
  readonly reading: Reading;
  readonly persona: Persona;
  readonly password: string;
  /** The account in the persona's authenticator app, if it has one. */
  readonly authenticator: Account | null;
}

/** Opens the login page. */
export function startLogin({ authenticator, ...setup }: LoginSetup): Login {
  const { persona } = setup;
  return firstPage({
    ...setup,
    smsOutage: false,
    phase: { at: 'choose' },
    completed: [],
    misses: {},
    messages: [],
    authenticator: persona.holds.includes('authenticator-app') ? authenticator : null,
    passkey: persona.holds.includes('own-passkey') ? 'simulated' : 'none',
  });
}
