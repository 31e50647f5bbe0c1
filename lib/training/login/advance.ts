import type { MethodId } from '../../policy/index.ts';
import { checkTotp } from './authenticator.ts';
import { type Login, loginLimits, type Message, type Phase, type TypedProblem } from './login.ts';
import type { LoginEvent } from './login-event.ts';
import { channels, messagesOn } from './messages.ts';
import { optionsOf } from './options.ts';
import { choose, complete, firstPage, miss } from './pages.ts';
import type { Holding } from './persona.ts';

type Event<T extends LoginEvent['type']> = Extract<LoginEvent, { readonly type: T }>;

/**
 * Takes the login one event further. Pure: the same login and event give the same login.
 *
 * @returns the very same login where the event does not fit the page that is shown
 */
export function advance(login: Login, event: LoginEvent): Login {
  switch (event.type) {
    case 'password':
      return typePassword(login, event);
    case 'other-ways':
      return login.phase.at === 'password' ? choose(login) : login;
    case 'choose':
      return chooseMethod(login, event);
    case 'code':
      return typeCode(login, event);
    case 'resend':
      return resend(login, event);
    case 'confirm':
      return confirm(login, event);
    case 'back':
      return back(login);
    case 'ask-link':
      return askLink(login, event);
    case 'open-link':
      return openLink(login);
    case 'new-password':
      return setPassword(login, event);
    case 'outage':
      return login.smsOutage === event.on ? login : { ...login, smsOutage: event.on };
    case 'enrol':
      return login.phase.at === 'in'
        ? { ...login, phase: { at: 'enrol', account: event.account, problem: null } }
        : login;
    case 'create-passkey':
      return login.phase.at === 'in'
        ? { ...holding(login, 'own-passkey'), passkey: event.real ? 'real' : 'simulated' }
        : login;
    case 'restart':
      return firstPage({ ...login, completed: [], misses: {} });
  }
}

function typePassword(login: Login, { text }: Event<'password'>): Login {
  if (login.phase.at !== 'password') return login;
  return text === login.password
    ? complete(login, 'credentials')
    : miss(login, 'credentials', { at: 'password', problem: 'wrong' });
}

function chooseMethod(login: Login, { method, code, atMs }: Event<'choose'>): Login {
  const option = optionsOf(login).find((candidate) => candidate.method === method);
  if (login.phase.at !== 'choose' || option?.available !== true) return login;
  if (method === 'credentials') return { ...login, phase: { at: 'password', problem: null } };
  if (method === 'totp')
    return { ...login, phase: { at: 'code', method, issued: null, problem: null } };
  return method in channels
    ? send(login, method, code, atMs)
    : { ...login, phase: { at: 'confirm', method } };
}

/** Sends a code, which no longer arrives where text messages are out. */
function send(login: Login, method: MethodId, code: string, atMs: number): Login {
  const channel = channels[method];
  const lost = channel === undefined || (method === 'sms' && login.smsOutage);
  const message = { channel, kind: 'code', code, atMs } as Message;
  return {
    ...login,
    messages: lost ? login.messages : [...login.messages, message],
    phase: {
      at: 'code',
      method,
      issued: { code, expiresAtMs: atMs + loginLimits.codeLifetimeMs },
      problem: null,
    },
  };
}

function resend(login: Login, { code, atMs }: Event<'resend'>): Login {
  const { phase } = login;
  return phase.at === 'code' && phase.issued !== null
    ? send(login, phase.method, code, atMs)
    : login;
}

function typeCode(login: Login, { text, atMs }: Event<'code'>): Login {
  const { phase } = login;
  const typed = text.replaceAll(/\s/g, '');
  if (phase.at === 'enrol') {
    const found = checkTotp(phase.account, typed, atMs);
    if (found !== 'right') return { ...login, phase: { ...phase, problem: found } };
    return {
      ...holding(login, 'authenticator-app'),
      authenticator: phase.account,
      phase: { at: 'in' },
    };
  }
  if (phase.at !== 'code') return login;
  const found = checkCode(login, phase, typed, atMs);
  return found === null
    ? complete(login, phase.method)
    : miss(login, phase.method, { ...phase, problem: found });
}

function checkCode(
  { authenticator }: Login,
  { issued }: Extract<Phase, { at: 'code' }>,
  typed: string,
  atMs: number,
): TypedProblem | null {
  if (issued === null) {
    const found = authenticator === null ? 'wrong' : checkTotp(authenticator, typed, atMs);
    return found === 'right' ? null : found;
  }
  if (typed !== issued.code) return 'wrong';
  return atMs < issued.expiresAtMs ? null : 'expired';
}

function confirm(login: Login, { real }: Event<'confirm'>): Login {
  const { phase } = login;
  if (phase.at !== 'confirm') return login;
  const used =
    phase.method === 'passkey' ? ({ passkey: real ? 'real' : 'simulated' } as const) : {};
  return complete({ ...login, ...used }, phase.method);
}

function back(login: Login): Login {
  switch (login.phase.at) {
    case 'code':
    case 'confirm':
      return choose(login);
    case 'enrol':
      return { ...login, phase: { at: 'in' } };
    case 'new-password':
      return { ...login, phase: { at: 'password', problem: null } };
    default:
      return login;
  }
}

function askLink(login: Login, { atMs }: Event<'ask-link'>): Login {
  if (login.phase.at !== 'password') return login;
  const link: Message = { channel: 'mailbox', kind: 'password-link', code: '', atMs };
  return { ...login, messages: [...login.messages, link] };
}

function openLink(login: Login): Login {
  const readable = messagesOn(login, 'mailbox').some(({ kind }) => kind === 'password-link');
  return readable && login.phase.at === 'password'
    ? { ...login, phase: { at: 'new-password', problem: null } }
    : login;
}

function setPassword(login: Login, { text }: Event<'new-password'>): Login {
  if (login.phase.at !== 'new-password') return login;
  if (text.length < loginLimits.passwordLength) {
    return { ...login, phase: { at: 'new-password', problem: 'too-short' } };
  }
  // A link is used up.
  const messages = login.messages.filter(({ kind }) => kind !== 'password-link');
  return {
    ...holding(login, 'password'),
    password: text,
    messages,
    phase: { at: 'password', problem: null },
  };
}

function holding(login: Login, gained: Holding): Login {
  const { persona } = login;
  return persona.holds.includes(gained)
    ? login
    : { ...login, persona: { ...persona, holds: [...persona.holds, gained] } };
}
