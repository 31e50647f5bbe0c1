import type { Mark } from './mark.ts';
import type { MethodId } from './policy.ts';

/** What a method proves: something the user knows, or something the user has. */
export type Factor = 'knows' | 'has';

/** What a user must have before the method works for that user. */
export type Need = 'mobile-number' | 'mailbox' | 'ubiqu-app' | 'authenticator-app' | 'own-passkey';

/** Facts about a method, from which combinations are graded; points play no part. */
export interface MethodFacts {
  readonly id: MethodId;
  /** Field label in KPN's English, the same in every language. */
  readonly label: string;
  /** For lists such as "Credentials + SMS". */
  readonly shortLabel: string;
  readonly known: boolean;
  /** No page of KPN names it as a method of GRIP; custom methods can have it all the same. */
  readonly hypothetical: boolean;
  /** Empty where the standard does not count it as an authenticator, or where nothing is known. */
  readonly factors: readonly Factor[];
  /** The user copies a code, or answers a prompt, from somewhere else. */
  readonly code: boolean;
  /** NIST SP 800-63B-4 §3.2.9: allowed only where an unrestricted alternative is offered. */
  readonly restricted: boolean;
  readonly phishingResistant: boolean;
  /** Rests on a vendor's word that nobody has verified for GRIP. */
  readonly unverified: boolean;
  /** A thief who takes the phone, unlocked, holds it. */
  readonly onPhone: boolean;
  readonly needs: readonly Need[];
  /** The clause that the facts come from. */
  readonly clause: string;
  readonly mark: Mark;
}

const base = {
  known: true,
  hypothetical: false,
  factors: [],
  code: false,
  restricted: false,
  phishingResistant: false,
  unverified: false,
  onPhone: false,
  needs: [],
} as const;

/** The methods that KPN's pages name, in the page's order, and TOTP, which they do not. */
export const knownMethods: readonly MethodFacts[] = [
  {
    ...base,
    id: 'credentials',
    label: 'Credentials (username/password)',
    shortLabel: 'Credentials',
    factors: ['knows'],
    clause: 'NIST SP 800-63B-4 §3.1.1',
    mark: 'D',
  },
  {
    ...base,
    id: 'sms',
    label: 'SMS',
    shortLabel: 'SMS',
    factors: ['has'],
    code: true,
    restricted: true,
    onPhone: true,
    needs: ['mobile-number'],
    clause: 'NIST SP 800-63B-4 §3.1.3.3',
    mark: 'D',
  },
  {
    ...base,
    id: 'email',
    label: 'Email',
    shortLabel: 'Email',
    code: true,
    onPhone: true,
    needs: ['mailbox'],
    clause: 'NIST SP 800-63B-4 §3.1.3.1',
    mark: 'D',
  },
  {
    ...base,
    id: 'ubiqu',
    label: 'Ubiqu',
    shortLabel: 'Ubiqu',
    factors: ['has'],
    code: true,
    unverified: true,
    onPhone: true,
    needs: ['ubiqu-app'],
    clause: 'KPN 2024: its app gives a numeric code',
    mark: 'U',
  },
  {
    ...base,
    id: 'passkey',
    label: 'Passkey',
    shortLabel: 'Passkey',
    factors: ['has', 'knows'],
    phishingResistant: true,
    needs: ['own-passkey'],
    clause: 'NIST SP 800-63B-4 §3.1.7',
    mark: 'I',
  },
  {
    ...base,
    id: 'totp',
    label: 'TOTP (authenticator app)',
    shortLabel: 'TOTP',
    hypothetical: true,
    factors: ['has'],
    code: true,
    onPhone: true,
    needs: ['authenticator-app'],
    clause: 'NIST SP 800-63B-4 §3.1.4',
    mark: 'U',
  },
];

const factsById = new Map(knownMethods.map((facts) => [facts.id, facts]));

/**
 * Facts about the method with this id.
 *
 * @returns for an id that no page of KPN names: no factors, nothing claimed, mark `U`
 */
export function methodFacts(id: MethodId): MethodFacts {
  return (
    factsById.get(id) ?? {
      ...base,
      id,
      label: id,
      shortLabel: id,
      known: false,
      clause: 'no public facts',
      mark: 'U',
    }
  );
}
