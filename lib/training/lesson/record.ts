import { valueOf } from './condition.ts';
import type { Step } from './lesson.ts';
import { changeOfLogin } from './record-login.ts';
import type { Recorded } from './recorded.ts';
import { fillable, ownLogin } from '../users/made-up-directory.ts';
import type { World } from './world.ts';

/** What a change came down to; null where nothing that a step could expect has changed. */
export function changeBetween(before: World, after: World): Recorded | null {
  const is = (subject: string): string => `${subject} = ${valueOf(subject, after)}`;
  if (before.edition !== after.edition) {
    return { control: 'edition', expect: is('edition'), command: `edition ${after.edition}` };
  }
  if (after.places > before.places) {
    const place = valueOf('place', after);
    return { control: 'menu', expect: `place = ${place}`, command: `open ${place}` };
  }
  if (valueOf('saved', before) === 'no' && valueOf('saved', after) === 'yes') {
    const command = before.saved === after.saved ? 'cancel' : 'save';
    return { control: command, expect: 'saved = yes', command };
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
  if (before.users.lookedUp !== after.users.lookedUp && after.users.lookedUp === ownLogin) {
    return { control: 'you', expect: is('you'), command: 'look up' };
  }
  const added = after.users.added.find(
    (id) => fillable.includes(id) && !before.users.added.includes(id),
  );
  if (added !== undefined) {
    return { control: 'fixes', expect: is(`added.${added}`), command: `add ${added}` };
  }
  if (before.persona !== after.persona) {
    return { control: 'persona', expect: is('persona'), command: `persona ${after.persona}` };
  }
  return changeOfLogin(before, after);
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
