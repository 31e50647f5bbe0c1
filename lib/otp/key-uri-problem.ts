import type { AccountProblem } from './account-problem.ts';

/** Why a text is no Key URI that codes can be made of; `parameter` says where. */
export type KeyUriProblem =
  | AccountProblem
  | { readonly parameter: 'uri'; readonly code: 'not-a-key-uri' }
  /** A Google Authenticator transfer, which holds many accounts: `parseMigration` reads it. */
  | { readonly parameter: 'uri'; readonly code: 'is-a-migration' }
  | { readonly parameter: 'uri'; readonly code: 'damaged-migration' }
  /** QR codes of a transfer that are not there, from 1. */
  | {
      readonly parameter: 'uri';
      readonly code: 'incomplete-migration';
      readonly missing: readonly number[];
      readonly total: number;
    };
