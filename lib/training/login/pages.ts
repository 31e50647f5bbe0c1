import { isAccepted, type MethodId } from '../../policy/index.ts';
import { type Login, loginLimits, type Phase } from './login.ts';
import { optionsOf } from './options.ts';

/** The password page where Credentials are enabled, else the list. */
export function firstPage(login: Login): Login {
  const asked = login.policy.methods.some(({ id, points }) => id === 'credentials' && points > 0);
  return asked ? { ...login, phase: { at: 'password', problem: null } } : choose(login);
}

/** The list of options, or the end where none is left. */
export function choose(login: Login): Login {
  const options = optionsOf(login);
  if (options.some(({ available }) => available)) return { ...login, phase: { at: 'choose' } };
  const why = options.some(({ spent, lacks }) => spent && lacks.length === 0)
    ? 'tried-too-often'
    : 'no-option-left';
  return { ...login, phase: { at: 'refused', why } };
}

/** INVARIANT: the only way to success. */
export function complete(login: Login, method: MethodId): Login {
  const next = { ...login, completed: [...login.completed, method] };
  return isAccepted(login.policy, next.completed) ? { ...next, phase: { at: 'in' } } : choose(next);
}

/** Notes a wrong attempt; the third one ends the method for this login. */
export function miss(login: Login, method: MethodId, phase: Phase): Login {
  const count = (login.misses[method] ?? 0) + 1;
  const next = { ...login, misses: { ...login.misses, [method]: count } };
  return count >= loginLimits.tries ? choose(next) : { ...next, phase };
}
