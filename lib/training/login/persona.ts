import { methodFacts, type MethodId, type Need, type Policy } from '../../policy/index.ts';

/** What somebody at the login page knows or has. */
export type Holding = 'password' | Need;

export const holdings = [
  'password',
  'mobile-number',
  'mailbox',
  'ubiqu-app',
  'authenticator-app',
  'own-passkey',
] as const satisfies readonly Holding[];

/** Somebody who tries to log in. */
export interface Persona {
  /** One of {@link readyMade}, or the id of an own persona. */
  readonly id: string;
  /** Empty where the screen texts have a name for the id. */
  readonly name: string;
  /** A thief is at somebody else's account: what is on file there is not always in hand. */
  readonly kind: 'user' | 'thief';
  readonly holds: readonly Holding[];
  /** Methods that no public page names and that this persona can bring all the same. */
  readonly others: readonly MethodId[];
}

const user = (id: string, ...holds: readonly Holding[]): Persona => ({
  id,
  name: '',
  kind: 'user',
  holds,
  others: [],
});

/** Personas for every lesson; the first is the one that nothing special is the matter with. */
export const readyMade: readonly [Persona, ...Persona[]] = [
  user('with-mobile', 'password', 'mobile-number', 'mailbox'),
  user('without-mobile', 'password', 'mailbox'),
  user('with-passkey', 'password', 'mobile-number', 'mailbox', 'own-passkey'),
  user('with-ubiqu', 'password', 'mobile-number', 'mailbox', 'ubiqu-app'),
  user('with-authenticator', 'password', 'mobile-number', 'mailbox', 'authenticator-app'),
  user('new-user', 'mobile-number', 'mailbox'),
  user('admin', 'password', 'mobile-number', 'mailbox'),
  user('break-glass', 'password'),
  // An unlocked phone shows its owner's messages, mail and apps.
  {
    ...user('thief-phone', 'mobile-number', 'mailbox', 'ubiqu-app', 'authenticator-app'),
    kind: 'thief',
  },
  { ...user('thief-mailbox', 'mailbox'), kind: 'thief' },
  { ...user('thief-password', 'password'), kind: 'thief' },
];

/** A user who has what these methods need, and nothing else. */
export function personaWith(id: string, name: string, methods: readonly MethodId[]): Persona {
  const needs = methods.flatMap((method): readonly Holding[] =>
    method === 'credentials' ? ['password'] : methodFacts(method).needs,
  );
  return {
    id,
    name,
    kind: 'user',
    holds: holdings.filter((holding) => needs.includes(holding)),
    others: methods.filter((method) => !methodFacts(method).known),
  };
}

/** The ready-made persona with this id. */
export const personaNamed = (id: string): Persona | undefined =>
  readyMade.find((persona) => persona.id === id);

/**
 * What the persona lacks for a method; empty when it can bring it.
 *
 * Who reads the mailbox can set a new password by the emailed link (KPN 2024, our inference), so the
 * mailbox stands in for the password.
 */
export function lackedFor(persona: Persona, id: MethodId): readonly (Holding | 'other')[] {
  const has = (holding: Holding): boolean => persona.holds.includes(holding);
  if (id === 'credentials') return has('password') || has('mailbox') ? [] : ['password'];
  const { known, needs } = methodFacts(id);
  if (!known) return persona.others.includes(id) ? [] : ['other'];
  return needs.filter((need) => !has(need));
}

/** Whether the persona can complete the method. */
export const brings = (persona: Persona, id: MethodId): boolean =>
  lackedFor(persona, id).length === 0;

/** The enabled methods that the persona can bring, in policy order. */
export function broughtBy(policy: Policy, persona: Persona): readonly MethodId[] {
  return policy.methods
    .filter(({ id, points }) => points > 0 && brings(persona, id))
    .map(({ id }) => id);
}
