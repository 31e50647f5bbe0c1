import type { Login } from '../login/login.ts';
import { valueOf } from './condition.ts';
import type { Step } from './lesson.ts';
import type { World } from './world.ts';

/** One change of the pages, as a step would ask for it. */
export interface Recorded {
  readonly control: string;
  readonly expect: string;
  readonly command: string;
}

/** What a change came down to; null where nothing that a step could expect has changed. */
export function changeBetween(before: World, after: World): Recorded | null {
  const is = (subject: string): string => `${subject} = ${valueOf(subject, after)}`;
  if (before.edition !== after.edition) {
    return { control: 'edition', expect: is('edition'), command: `edition ${after.edition}` };
  }
  if (before.policy.requiredLevel !== after.policy.requiredLevel) {
    const { requiredLevel } = after.policy;
    return {
      control: 'required',
      expect: is('required'),
      command: `set required ${requiredLevel}`,
    };
  }
  for (const { id, points } of after.policy.methods) {
    if (valueOf(`points.${id}`, before) === String(points)) continue;
    return {
      control: `points.${id}`,
      expect: is(`points.${id}`),
      command: `set ${id} ${points}`,
    };
  }
  if (valueOf('saved', before) === 'no' && valueOf('saved', after) === 'yes') {
    return { control: 'save', expect: 'saved = yes', command: 'save' };
  }
  if (before.persona !== after.persona) {
    return { control: 'persona', expect: is('persona'), command: `persona ${after.persona}` };
  }
  return after.login && after.login !== before.login
    ? atLogin(before.login, after.login, after)
    : null;
}

/** A login is recorded by its pages: which one came, and what was completed for it. */
function atLogin(before: Login | null, after: Login, world: World): Recorded | null {
  const { phase } = after;
  if (before === null || (before.completed.length > 0 && after.completed.length === 0)) {
    return { control: 'log-in', expect: `login = ${phase.at}`, command: 'log in' };
  }
  const done = after.completed.at(-1);
  if (done !== undefined && after.completed.length > before.completed.length) {
    const command = { credentials: 'password', passkey: 'confirm' }[done] ?? 'code';
    const control = command === 'password' ? 'password' : before.phase.at;
    const expect = `completed = ${valueOf('completed', world)}`;
    return { control: control === 'choose' ? 'options' : control, expect, command };
  }
  if (phase.at === before.phase.at) return null;
  if (phase.at === 'code' || phase.at === 'confirm') {
    return { control: 'options', expect: `login = ${phase.at}`, command: `pick ${phase.method}` };
  }
  if (phase.at === 'choose' && before.phase.at === 'password') {
    return { control: 'other-ways', expect: 'login = choose', command: 'other ways' };
  }
  if (phase.at === 'enrol') return { control: 'enrol', expect: 'login = enrol', command: 'enrol' };
  return null;
}

/**
 * Adds a change to recorded steps. Keystrokes in one field are one step: a further change of the same
 * number replaces the last.
 *
 * @param titled - names a step by what was changed
 */
export function record(
  steps: readonly Step[],
  change: Recorded,
  titled: (change: Recorded) => string,
): readonly Step[] {
  const { control, expect, command } = change;
  const step: Step = {
    title: titled(change),
    text: '',
    control,
    expect: [expect],
    solution: [command],
    hint: '',
    notes: '',
    question: null,
  };
  const last = steps.at(-1);
  const goesOn = command.startsWith('set ') && last?.control === control;
  return goesOn ? [...steps.slice(0, -1), step] : [...steps, step];
}
