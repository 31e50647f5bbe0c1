import type { MethodId } from '../../policy/index.ts';
import type { Account } from '../../otp/index.ts';

/** What somebody does at the login page. Time and chance are arguments: `code` is drawn by the caller. */
export type LoginEvent =
  | { readonly type: 'password'; readonly text: string }
  /** From the password page to the list of options. */
  | { readonly type: 'other-ways' }
  | {
      readonly type: 'choose';
      readonly method: MethodId;
      readonly code: string;
      readonly atMs: number;
    }
  | { readonly type: 'code'; readonly text: string; readonly atMs: number }
  | { readonly type: 'resend'; readonly code: string; readonly atMs: number }
  /** The one button of a passkey or of a method of which nothing is known. */
  | { readonly type: 'confirm'; readonly real: boolean }
  | { readonly type: 'back' }
  /** "Forgot password": a link goes to the mailbox on file. */
  | { readonly type: 'ask-link'; readonly atMs: number }
  | { readonly type: 'open-link' }
  | { readonly type: 'new-password'; readonly text: string }
  | { readonly type: 'outage'; readonly on: boolean }
  /** Logged in: sets up an authenticator app; `code` of the new account confirms it. */
  | { readonly type: 'enrol'; readonly account: Account }
  | { readonly type: 'create-passkey'; readonly real: boolean }
  /** Begins again, with the devices as they are. */
  | { readonly type: 'restart' };
