import type { Login } from '../login/login.ts';
import { valueOf } from './condition.ts';
import type { Recorded } from './recorded.ts';
import type { World } from './world.ts';

/**
 * What a change of the login came down to; null where nothing that a step could expect has changed.
 * A login is recorded by its pages: which one came, and what was typed or completed for it.
 */
export function changeOfLogin(before: World, after: World): Recorded | null {
  const { login: was } = before;
  const { login: now } = after;
  if (now === null || now === was) return null;
  const step = (control: string, subject: string, command: string): Recorded => ({
    control,
    expect: `${subject} = ${valueOf(subject, after)}`,
    command,
  });
  if (was === null) return step('log-in', 'login', 'log in');
  if (isRestart(was, now)) return step('log-in', lostBy(was, now), 'log in');
  if (was.smsOutage !== now.smsOutage) {
    return step('outage', 'outage', now.smsOutage ? 'outage on' : 'outage off');
  }
  const done = now.completed.at(-1);
  if (done !== undefined && now.completed.length > was.completed.length) {
    const command = { credentials: 'password', passkey: 'confirm' }[done] ?? 'code';
    return step(fieldOf(was), 'completed', was.phase.at === 'confirm' ? 'confirm' : command);
  }
  const missed = Object.keys(now.misses).find((id) => now.misses[id] !== was.misses[id]);
  if (missed !== undefined) return step(fieldOf(was), `misses.${missed}`, wrongly(was, now));
  return ofPage(was, now, step) ?? ofDevices(before, after, step);
}

type StepMaker = (control: string, subject: string, command: string) => Recorded;

/** Everything completed or missed is gone, or the first page is there again. */
const isRestart = (was: Login, now: Login): boolean =>
  now.completed.length < was.completed.length ||
  Object.keys(now.misses).length < Object.keys(was.misses).length ||
  (now.phase.at === 'password' && !['password', 'new-password', 'choose'].includes(was.phase.at));

/** What tells the new login from the one before: its page, else what is gone. */
function lostBy(was: Login, now: Login): string {
  if (was.phase.at !== now.phase.at) return 'login';
  if (now.completed.length < was.completed.length) return 'total';
  return `misses.${Object.keys(was.misses)[0]}`;
}

/** The control that what was done last is done at. */
function fieldOf({ phase }: Login): string {
  if (phase.at === 'choose') return 'options';
  return phase.at === 'enrol' ? 'code' : phase.at;
}

function wrongly({ phase }: Login, now: Login): string {
  if (phase.at === 'password') return 'wrong password';
  return 'problem' in now.phase && now.phase.problem === 'expired' ? 'old code' : 'wrong code';
}

/** By the page that came. */
function ofPage(
  { phase: was, password }: Login,
  { phase: now, ...after }: Login,
  step: StepMaker,
): Recorded | null {
  if (now.at === 'enrol' && was.at === 'enrol' && now.problem !== was.problem) {
    return step('code', 'problem', 'wrong code');
  }
  if (now.at === 'new-password' && was.at === 'new-password' && now.problem !== was.problem) {
    return step('new-password', 'problem', 'short password');
  }
  if (now.at === was.at) return null;
  if (now.at === 'code' || now.at === 'confirm') {
    return step('options', 'login', `pick ${now.method}`);
  }
  if (now.at === 'choose') {
    return was.at === 'password'
      ? step('other-ways', 'login', 'other ways')
      : step('back', 'login', 'back');
  }
  if (now.at === 'enrol') return step('enrol', 'login', 'enrol');
  if (now.at === 'new-password') return step('mailbox', 'login', 'open link');
  if (now.at !== 'password') return null;
  if (was.at === 'choose') return step('options', 'login', 'pick credentials');
  return after.password !== password
    ? step('new-password', 'login', 'new password')
    : step('back', 'login', 'back');
}

/** By what a device has now that it had not. */
function ofDevices(before: World, after: World, step: StepMaker): Recorded | null {
  const came = (subject: string): boolean =>
    valueOf(subject, before) === 'no' && valueOf(subject, after) === 'yes';
  if (came('authenticator')) return step('code', 'authenticator', 'code');
  if (came('passkey')) return step('create-passkey', 'passkey', 'create passkey');
  if (came('message.mailbox')) return step('forgot-password', 'message.mailbox', 'ask link');
  return null;
}
