import type { Policy, Reading } from '../policy/index.ts';
import {
  advance,
  type Chance,
  type Login,
  type LoginEvent,
  newAuthenticator,
  type Persona,
  readyMade,
  startLogin,
  trainingPassword,
} from '../training/index.ts';
import { drawChance } from './chance.ts';

/** What a login is tried against. */
export interface LoginTarget {
  readonly policy: Policy;
  readonly reading: Reading;
}

/** The simulated login page with the persona's devices around it. */
export class LoginSession {
  readonly #target: () => LoginTarget;
  #persona = $state.raw<Persona>(readyMade[0]);
  #login = $state.raw<Login | null>(null);
  /** Own clock, so that a code can be made to expire. */
  #skippedMs = $state(0);
  /** The real passkey that was made in this session, where the device made one. */
  passkeyId = $state.raw<ArrayBuffer | null>(null);
  #authenticator = newAuthenticator(drawChance().seed, readyMade[0].id);

  /** @param target - the numbers that a login goes by, asked when it begins */
  constructor(target: () => LoginTarget) {
    this.#target = target;
  }

  get login(): Login | null {
    return this.#login;
  }
  /** Who tries; while a login is open, with all that was set up in it. */
  get persona(): Persona {
    return this.#login?.persona ?? this.#persona;
  }
  get authenticator() {
    return this.#authenticator;
  }
  get skippedMs(): number {
    return this.#skippedMs;
  }

  /** Somebody else sits down: with other devices, at the closed login page. */
  become(persona: Persona): void {
    this.#persona = persona;
    this.#login = null;
    this.passkeyId = null;
  }

  /** Opens the login page anew; the devices stay as they are. */
  open(): void {
    const { policy, reading } = this.#target();
    this.#login = this.#login
      ? advance({ ...this.#login, policy, reading }, { type: 'restart' })
      : startLogin({
          policy,
          reading,
          persona: this.#persona,
          password: trainingPassword,
          authenticator: this.#authenticator,
        });
  }

  /** Puts another login in place, such as the one that a lesson's step begins with. */
  restore(persona: Persona, login: Login | null): void {
    this.#persona = persona;
    this.#login = login;
  }

  send(event: LoginEvent): void {
    if (this.#login) this.#login = advance(this.#login, event);
  }

  /** Time and chance by this session's clock. */
  chance(): Chance {
    return drawChance(this.#skippedMs);
  }

  /** Lets time pass at once: codes that were sent expire. */
  skip(milliseconds: number): void {
    this.#skippedMs += milliseconds;
  }
}
