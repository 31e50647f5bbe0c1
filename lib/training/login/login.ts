import type { MethodId, Policy, Reading } from '../../policy/index.ts';
import type { Account } from '../../otp/index.ts';
import type { Persona } from './persona.ts';

/** Where a message arrives. */
export type Channel = 'phone' | 'mailbox' | 'ubiqu';

/** What a device of the persona shows. */
export interface Message {
  readonly channel: Channel;
  readonly kind: 'code' | 'password-link';
  /** Empty for a link. */
  readonly code: string;
  readonly atMs: number;
}

/** A code that was sent out, and until when it counts. */
export interface Issued {
  readonly code: string;
  readonly expiresAtMs: number;
}

/** Why what was typed was not taken. */
export type TypedProblem = 'wrong' | 'expired' | 'too-short';

/** The page that is shown. */
export type Phase =
  | { readonly at: 'password'; readonly problem: TypedProblem | null }
  | { readonly at: 'new-password'; readonly problem: TypedProblem | null }
  | { readonly at: 'choose' }
  | {
      readonly at: 'code';
      readonly method: MethodId;
      /** `null` for an authenticator app, whose codes follow the clock. */
      readonly issued: Issued | null;
      readonly problem: TypedProblem | null;
    }
  /** A passkey, or a method of which nothing is known: one button. */
  | { readonly at: 'confirm'; readonly method: MethodId }
  | { readonly at: 'in' }
  | { readonly at: 'enrol'; readonly account: Account; readonly problem: TypedProblem | null }
  /** Nothing is left to try; `tried-too-often` where wrong codes are the reason. */
  | { readonly at: 'refused'; readonly why: 'no-option-left' | 'tried-too-often' };

/** A login under way, with what the persona's devices show. Plain data. */
export interface Login {
  readonly policy: Policy;
  readonly reading: Reading;
  readonly persona: Persona;
  /** Text messages are sent and never arrive. */
  readonly smsOutage: boolean;
  readonly phase: Phase;
  /** Completed methods, in the order of completion. */
  readonly completed: readonly MethodId[];
  /** Wrong attempts by method in this login. */
  readonly misses: Readonly<Record<MethodId, number>>;
  /** The account's password now. */
  readonly password: string;
  /** The oldest first. */
  readonly messages: readonly Message[];
  /** The secret behind the authenticator app's codes; `null` where none is set up. */
  readonly authenticator: Account | null;
  /** How the last passkey was made or used: with this device, or only as if. */
  readonly passkey: 'none' | 'simulated' | 'real';
}

/**
 * The simulator's own choices, all publicly unknown for GRIP: tries for a method in one login, how
 * long a sent code counts, and the shortest new password.
 */
export const loginLimits = {
  tries: 3,
  codeLifetimeMs: 5 * 60_000,
  passwordLength: 8,
} as const;
