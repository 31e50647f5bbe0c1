import { readinessChange, yourReadiness } from '../../directory/index.ts';
import {
  analyse,
  knownMethods,
  pointsOf,
  type Policy,
  warningCodes,
  editions,
} from '../../policy/index.ts';
import { bestAttempt } from '../login/can-log-in.ts';
import type { Channel } from '../login/login.ts';
import { messagesOn } from '../login/messages.ts';
import { personaNamed, readyMade } from '../login/persona.ts';
import {
  fillable,
  madeUpMethods,
  madeUpPopulation,
  madeUpRow,
} from '../users/made-up-directory.ts';
import { editionNamed, type World } from './world.ts';

/** What a lesson can expect: `subject = value`. */
export interface Condition {
  readonly subject: string;
  readonly value: string;
}

const number = /^\d{1,4}$/;
const yesNo = /^(yes|no)$/;
const list = /^[\w.-]+( \+ [\w.-]+)*$/;
const ways = /^(none|[\w.-]+( \+ [\w.-]+)*(, [\w.-]+( \+ [\w.-]+)*)*)$/;
const oneOf = (values: readonly string[]): RegExp => new RegExp(`^(${values.join('|')})$`);

const methodIds = knownMethods.map(({ id }) => id);
const phases = [
  'none',
  'password',
  'new-password',
  'choose',
  'code',
  'confirm',
  'in',
  'enrol',
  'refused',
];

/** For each subject, what its value may be; `*` stands for one of the second list. */
const subjects: readonly (readonly [subject: string, of: readonly string[], value: RegExp])[] = [
  ['place', [], /^\S.*$/],
  ['edition', [], oneOf(editions.map(({ id }) => id))],
  ['required', [], number],
  ['points.*', methodIds, number],
  ['saved', [], yesNo],
  ['saved.required', [], number],
  ['saved.points.*', methodIds, number],
  ['persona', [], oneOf(readyMade.map(({ id }) => id))],
  ['login', [], oneOf(phases)],
  ['problem', [], oneOf(['none', 'wrong', 'expired', 'too-short'])],
  ['completed', [], list],
  ['total', [], number],
  ['misses.*', methodIds, number],
  ['message.*', ['phone', 'mailbox', 'ubiqu'], yesNo],
  ['outage', [], yesNo],
  ['authenticator', [], yesNo],
  ['passkey', [], yesNo],
  ['ways', [], ways],
  ['locked-out', [], yesNo],
  ['warning.*', warningCodes, yesNo],
  ['you', [], oneOf(['none', 'red', 'amber', 'green'])],
  ['loses', [], number],
  ['added.*', fillable, yesNo],
  ['can.*', readyMade.map(({ id }) => id), yesNo],
];

/** Reads `subject = value`; null where it is no condition. */
export function parseCondition(text: string): Condition | null {
  const [, subject = '', value = ''] = /^([\w.-]+) = (.+)$/.exec(text) ?? [];
  const allowed = subjects.some(
    ([name, of, values]) =>
      values.test(value) &&
      (of.length === 0 ? subject === name : of.some((one) => subject === name.replace('*', one))),
  );
  return allowed ? { subject, value } : null;
}

/** Whether the world is as the condition says; a text that is no condition never holds. */
export function holds(text: string, world: World): boolean {
  const condition = parseCondition(text);
  return condition !== null && valueOf(condition.subject, world) === condition.value;
}

const yes = (truth: boolean): string => (truth ? 'yes' : 'no');
const points = (policy: Policy, id: string): string => String(pointsOf(policy, [id]));

/** What a subject is in this world, in the words of a condition. */
export function valueOf(subject: string, world: World): string {
  const { policy, saved, login, reading } = world;
  const [head = '', ...rest] = subject.split('.');
  const tail = rest.join('.');
  switch (head) {
    case 'place':
      return editionNamed(world.edition).menuPath[world.places - 1] ?? 'none';
    case 'edition':
      return world.edition;
    case 'persona':
      return world.persona;
    case 'required':
      return String(policy.requiredLevel);
    case 'points':
      return points(policy, tail);
    case 'saved':
      if (tail === 'required') return String(saved.requiredLevel);
      return tail === ''
        ? yes(sameNumbers(policy, saved))
        : points(saved, tail.slice('points.'.length));
    case 'login':
      return login?.phase.at ?? 'none';
    case 'problem':
      return (login && 'problem' in login.phase ? login.phase.problem : null) ?? 'none';
    case 'completed':
      return login?.completed.join(' + ') ?? '';
    case 'total':
      return String(login ? pointsOf(login.policy, login.completed) : 0);
    case 'misses':
      return String(login?.misses[tail] ?? 0);
    case 'message':
      return yes(login !== null && messagesOn(login, tail as Channel).length > 0);
    case 'outage':
      return yes(login?.smsOutage ?? false);
    case 'authenticator':
      return yes(login?.persona.holds.includes('authenticator-app') ?? false);
    case 'passkey':
      return yes(login?.persona.holds.includes('own-passkey') ?? false);
    case 'you':
      return lightOf(world);
    case 'loses':
      return String(
        readinessChange(saved, policy, madeUpPopulation(world.users.added)).losesAccess,
      );
    case 'added':
      return yes(world.users.added.includes(tail));
    case 'can': {
      const persona = personaNamed(tail);
      return yes(persona !== undefined && bestAttempt(policy, reading, persona).getsIn);
    }
    default:
      return ofVerdict(head, tail, world);
  }
}

/** The light of whoever was looked up in the made-up directory, under what stands on the page. */
function lightOf({ policy, users: { lookedUp, added } }: World): string {
  if (lookedUp === null) return 'none';
  const row = madeUpRow(lookedUp, added);
  return row ? yourReadiness(policy, madeUpMethods, row).light : 'red';
}

function ofVerdict(head: string, tail: string, { policy, reading }: World): string {
  const { ways: found, warnings } = analyse(policy, { reading });
  if (head === 'locked-out') return yes(found.count === 0n);
  if (head === 'warning') return yes(warnings.some(({ code }) => code === tail));
  return found.items.map(({ members }) => members.join(' + ')).join(', ') || 'none';
}

/** Whether two policies decide by the same numbers. */
function sameNumbers(a: Policy, b: Policy): boolean {
  const ids = new Set([...a.methods, ...b.methods].map(({ id }) => id));
  return (
    a.requiredLevel === b.requiredLevel &&
    [...ids].every((id) => pointsOf(a, [id]) === pointsOf(b, [id]))
  );
}
