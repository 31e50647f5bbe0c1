import { editions, isMethodId, limits } from '../../policy/index.ts';
import { personaNamed } from '../login/persona.ts';
import { fillable } from '../users/made-up-directory.ts';

/** One thing that a solution does, in a word or two. */
export type Command =
  | { readonly do: 'open'; readonly place: string }
  | { readonly do: 'edition' | 'persona'; readonly id: string }
  | { readonly do: 'set'; readonly field: string; readonly value: number }
  | { readonly do: 'add'; readonly id: string }
  | { readonly do: (typeof onPages)[number] }
  | LoginCommand;

/** What is done at the login page that is open. */
export type LoginCommand =
  | { readonly do: 'pick'; readonly id: string }
  | { readonly do: 'outage'; readonly on: boolean }
  | { readonly do: (typeof atLogin)[number] };

const onPages = ['save', 'cancel', 'log in', 'look up'] as const;

const atLogin = [
  'password',
  'wrong password',
  'other ways',
  'code',
  'wrong code',
  'old code',
  'resend',
  'back',
  'ask link',
  'open link',
  'new password',
  'short password',
  'confirm',
  'enrol',
  'create passkey',
] as const;

/** Reads a command of a solution; null where it is none. */
export function parseCommand(text: string): Command | null {
  const simple = [...onPages, ...atLogin].find((command) => command === text);
  if (simple) return { do: simple };
  const [, word = '', rest = ''] = /^(\w+) (.+)$/.exec(text) ?? [];
  switch (word) {
    case 'open':
      return { do: 'open', place: rest };
    case 'edition':
      return editions.some(({ id }) => id === rest) ? { do: 'edition', id: rest } : null;
    case 'persona':
      return personaNamed(rest) ? { do: 'persona', id: rest } : null;
    case 'add':
      return fillable.includes(rest) ? { do: 'add', id: rest } : null;
    case 'pick':
      return isMethodId(rest) ? { do: 'pick', id: rest } : null;
    case 'outage':
      return rest === 'on' || rest === 'off' ? { do: 'outage', on: rest === 'on' } : null;
    case 'set':
      return setCommand(rest);
    default:
      return null;
  }
}

function setCommand(rest: string): Command | null {
  const [, field = '', digits = ''] = /^(\S+) (\d{1,4})$/.exec(rest) ?? [];
  const value = Number(digits);
  const { min, max } = field === 'required' ? limits.requiredLevel : limits.points;
  const known = field === 'required' || isMethodId(field);
  return known && digits !== '' && value >= min && value <= max
    ? { do: 'set', field, value }
    : null;
}
