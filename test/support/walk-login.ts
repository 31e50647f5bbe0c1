import { codeAt } from '../../lib/otp/index.ts';
import {
  advance,
  type Channel,
  type Login,
  type LoginEvent,
  messagesOn,
} from '../../lib/training/index.ts';

/** The moment at which everything happens. */
export const now = 1_700_000_000_000;

const channels: Readonly<Record<string, Channel>> = {
  sms: 'phone',
  email: 'mailbox',
  ubiqu: 'ubiqu',
};

/** What the persona can read off its own devices and type. Knows nothing of points. */
function readableCode(
  { persona, authenticator, ...login }: Login,
  method: string,
): string | undefined {
  if (method === 'totp') {
    return persona.holds.includes('authenticator-app') && authenticator
      ? codeAt(authenticator, now).code
      : undefined;
  }
  const channel = channels[method];
  return channel && messagesOn({ persona, authenticator, ...login }, channel).at(-1)?.code;
}

/** Everything sensible that the persona can do on the page that is shown. */
export function movesOf(login: Login): readonly LoginEvent[] {
  const { phase, persona, policy } = login;
  switch (phase.at) {
    case 'password':
      return [
        ...(persona.holds.includes('password')
          ? [{ type: 'password', text: login.password } as const]
          : []),
        { type: 'other-ways' },
        { type: 'ask-link', atMs: now },
        { type: 'open-link' },
      ];
    case 'new-password':
      return [{ type: 'new-password', text: 'a-new-password' }, { type: 'back' }];
    case 'choose':
      return policy.methods.map(({ id }, index) => ({
        type: 'choose',
        method: id,
        code: String(100_000 + index),
        atMs: now,
      }));
    case 'code': {
      const text = readableCode(login, phase.method);
      return [...(text ? [{ type: 'code', text, atMs: now } as const] : []), { type: 'back' }];
    }
    case 'confirm':
      return [{ type: 'confirm', real: false }, { type: 'back' }];
    default:
      return [];
  }
}

/** What tells two logins apart for the rest of the walk. */
const placeOf = ({ phase, completed, persona, messages, misses }: Login): string =>
  JSON.stringify([
    phase.at,
    'method' in phase ? phase.method : '',
    [...completed].sort(),
    persona.holds.length,
    messages.some(({ kind }) => kind === 'password-link'),
    misses,
  ]);

/** Whether walking the transitions, wherever they lead, comes to success. */
export function canWalkIn(start: Login): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let login = open.pop(); login; login = open.pop()) {
    if (login.phase.at === 'in') return true;
    const place = placeOf(login);
    if (seen.has(place)) continue;
    seen.add(place);
    for (const move of movesOf(login)) open.push(advance(login, move));
  }
  return false;
}
