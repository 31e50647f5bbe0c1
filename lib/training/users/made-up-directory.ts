import type { Population, YouRow } from '../../directory/index.ts';
import type { MethodId } from '../../policy/index.ts';

/** Somebody of the directory that lessons look at. */
interface MadeUpUser {
  readonly login: string;
  readonly name: string;
  readonly has: readonly MethodId[];
  /** The number that is filled in is a landline's. */
  readonly landline?: true;
}

/** Whom the learner plays: an admin with nothing but a password. */
export const ownLogin = 'jasmijn@acme.example';

/** Made up: an admin, people with all they need, and people with gaps. */
const madeUpUsers: readonly MadeUpUser[] = [
  { login: ownLogin, name: 'Jasmijn Admin', has: ['credentials'] },
  { login: 'aart@acme.example', name: 'Aart Bos', has: ['credentials', 'sms', 'email'] },
  { login: 'bea@acme.example', name: 'Bea Cuijpers', has: ['credentials', 'sms', 'email'] },
  { login: 'cem@acme.example', name: 'Cem Demir', has: ['credentials', 'sms', 'email'] },
  { login: 'daan@acme.example', name: 'Daan Evers', has: ['credentials'] },
  { login: 'els@acme.example', name: 'Els Faber', has: ['credentials', 'email'] },
  { login: 'farah@acme.example', name: 'Farah Ghani', has: ['credentials', 'sms'] },
  { login: 'gijs@acme.example', name: 'Gijs Hof', has: ['credentials'], landline: true },
  { login: 'hana@acme.example', name: 'Hana Ito', has: ['credentials', 'sms', 'email'] },
  { login: 'ivo@acme.example', name: 'Ivo Jansen', has: ['credentials', 'email'] },
  { login: 'joy@acme.example', name: 'Joy Kok', has: ['credentials', 'sms', 'email'] },
  { login: 'kai@acme.example', name: 'Kai Loos', has: ['credentials'] },
];

export const madeUpMethods = ['credentials', 'sms', 'email', 'ubiqu', 'passkey'] as const;

/** The methods of which a directory has a cell that can be filled in. */
export const fillable: readonly MethodId[] = ['sms', 'email'];

const unspoken: readonly MethodId[] = ['ubiqu'];

/**
 * The directory as counts.
 *
 * @param added - methods whose missing cells were filled in for everybody
 */
export function madeUpPopulation(added: readonly MethodId[]): Population {
  const unknown = setOf(unspoken);
  const counts = new Map<number, number>();
  for (const { has } of madeUpUsers) {
    const set = setOf([...has, ...added]);
    counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  const groups = [...counts].map(([has, users]) => ({
    ...{ has, unknown, kind: 'user' as const, users },
  }));
  return { methods: madeUpMethods, groups, inactive: 0 };
}

/** What the directory says of one login; null where no row has it. */
export function madeUpRow(login: string, added: readonly MethodId[]): YouRow | null {
  const sought = login.trim().toLowerCase();
  const index = madeUpUsers.findIndex((user) => user.login === sought);
  const user = madeUpUsers[index];
  return user
    ? { login: sought, line: index + 2, inactive: false, answers: answersOf(user, added) }
    : null;
}

function answersOf({ has, landline }: MadeUpUser, added: readonly MethodId[]): YouRow['answers'] {
  return madeUpMethods.map((method) => {
    if (has.includes(method) || added.includes(method)) {
      const reason = { credentials: 'by-rule', sms: 'valid-mobile' } as const;
      return { answer: 'yes', reason: method in reason ? reason[method as 'sms'] : 'filled' };
    }
    if (unspoken.includes(method)) return { answer: 'cannot-tell', reason: 'no-column' };
    if (method === 'sms' && landline) return { answer: 'no', reason: 'landline' };
    return { answer: 'no', reason: fillable.includes(method) ? 'empty' : 'by-rule' };
  });
}

const setOf = (ids: readonly MethodId[]): number =>
  madeUpMethods.reduce((set, id, index) => (ids.includes(id) ? set | (1 << index) : set), 0);
