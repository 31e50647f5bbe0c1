import { codeAt } from '../../otp/index.ts';
import { limits, methodFacts, type MethodId, type Policy } from '../../policy/index.ts';
import { advance } from '../login/advance.ts';
import { newAuthenticator } from '../login/authenticator.ts';
import { type Login, loginLimits } from '../login/login.ts';
import type { LoginEvent } from '../login/login-event.ts';
import { channels, messagesOn } from '../login/messages.ts';
import { personaNamed, readyMade } from '../login/persona.ts';
import { startLogin } from '../login/start-login.ts';
import { ownLogin } from '../users/made-up-directory.ts';
import type { Command, LoginCommand } from './command.ts';
import { editionNamed, pathLength, trainingPassword, type World } from './world.ts';

/** Time and chance, which the pure rooms do not have. */
export interface Chance {
  readonly nowMs: number;
  /** Six digits for a code that is sent. */
  readonly code: string;
  /** 32 bytes for a new authenticator account. */
  readonly seed: Uint8Array;
}

/**
 * Does one command of a solution.
 *
 * @returns the very same world where the command changes nothing
 */
export function perform(world: World, command: Command, chance: Chance): World {
  switch (command.do) {
    case 'open':
      return editionNamed(world.edition).menuPath[world.places] === command.place
        ? { ...world, places: world.places + 1 }
        : world;
    case 'edition':
      return chooseEdition(world, command.id);
    case 'set': {
      const policy = withNumber(world.policy, command.field, command.value);
      return policy === world.policy ? world : { ...world, policy };
    }
    case 'save':
      return world.saved === world.policy ? world : { ...world, saved: world.policy };
    case 'cancel':
      return world.saved === world.policy ? world : { ...world, policy: world.saved };
    case 'persona':
      return world.persona === command.id ? world : { ...world, persona: command.id, login: null };
    case 'log in':
      return openLogin(world);
    case 'look up':
      return { ...world, users: { ...world.users, lookedUp: ownLogin } };
    case 'add':
      return addToAll(world, command.id);
    default: {
      if (world.login === null) return world;
      const login = advance(world.login, eventOf(command, world.login, chance));
      return login === world.login ? world : { ...world, login };
    }
  }
}

function chooseEdition(world: World, id: string): World {
  const { policy, id: edition } = editionNamed(id);
  const places = world.menu === 'open' ? pathLength(edition) : 0;
  return world.edition === id ? world : { ...world, edition, places, policy, saved: policy };
}

/** The policy with another level (`required`) or other points; a method that it lacks is added. */
export function withNumber(policy: Policy, field: MethodId, value: number): Policy {
  if (field === 'required') {
    return value === policy.requiredLevel ? policy : { ...policy, requiredLevel: value };
  }
  const method = policy.methods.find(({ id }) => id === field);
  if (method?.points === value || (!method && policy.methods.length >= limits.methods))
    return policy;
  const changed = { id: field, label: method?.label ?? methodFacts(field).label, points: value };
  return {
    ...policy,
    methods: method
      ? policy.methods.map((one) => (one.id === field ? changed : one))
      : [...policy.methods, changed],
  };
}

/** Fills a method in for everybody of the made-up directory who lacks it. */
function addToAll(world: World, id: MethodId): World {
  const { added } = world.users;
  return added.includes(id)
    ? world
    : { ...world, users: { ...world.users, added: [...added, id] } };
}

/** Opens the login page for the persona; its devices stay as an earlier login left them. */
function openLogin(world: World): World {
  const { saved: policy, reading, persona: id, authenticator, login } = world;
  const persona = login?.persona ?? personaNamed(id) ?? readyMade[0];
  return {
    ...world,
    login: login
      ? advance({ ...login, policy, reading }, { type: 'restart' })
      : startLogin({ policy, reading, persona, password: trainingPassword, authenticator }),
  };
}

/** A solution types what the persona's devices show. */
function eventOf(command: LoginCommand, login: Login, { nowMs, code, seed }: Chance): LoginEvent {
  switch (command.do) {
    case 'password':
      return { type: 'password', text: login.password };
    case 'wrong password':
      return { type: 'password', text: `not ${login.password}` };
    case 'other ways':
      return { type: 'other-ways' };
    case 'pick':
      return { type: 'choose', method: command.id, code, atMs: nowMs };
    case 'code':
      return { type: 'code', text: readableCode(login, nowMs), atMs: nowMs };
    case 'wrong code':
      return { type: 'code', text: 'no code', atMs: nowMs };
    case 'old code':
      return {
        type: 'code',
        text: readableCode(login, nowMs),
        atMs: nowMs + loginLimits.codeLifetimeMs,
      };
    case 'resend':
      return { type: 'resend', code, atMs: nowMs };
    case 'back':
      return { type: 'back' };
    case 'ask link':
      return { type: 'ask-link', atMs: nowMs };
    case 'open link':
      return { type: 'open-link' };
    case 'new password':
      return { type: 'new-password', text: `New-${trainingPassword}` };
    case 'short password':
      return { type: 'new-password', text: 'short' };
    case 'confirm':
      return { type: 'confirm', real: false };
    case 'create passkey':
      return { type: 'create-passkey', real: false };
    case 'outage':
      return { type: 'outage', on: command.on };
    case 'enrol':
      return { type: 'enrol', account: newAuthenticator(seed, login.persona.id) };
  }
}

/** The code that the persona can read off the device that it needs now; empty where it cannot. */
export function readableCode({ phase, authenticator, ...login }: Login, nowMs: number): string {
  if (phase.at === 'enrol') return codeAt(phase.account, nowMs).code;
  if (phase.at !== 'code') return '';
  if (phase.issued === null) {
    const inHand = login.persona.holds.includes('authenticator-app') ? authenticator : null;
    return inHand === null ? '' : codeAt(inHand, nowMs).code;
  }
  const channel = channels[phase.method];
  return channel
    ? (messagesOn({ phase, authenticator, ...login }, channel).findLast(
        ({ kind }) => kind === 'code',
      )?.code ?? '')
    : '';
}
