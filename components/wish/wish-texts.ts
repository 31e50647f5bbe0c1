import type { ReadyMadeWishId } from '../../lib/policy/index.ts';
import type { AimKind } from '../../lib/state/wishes.svelte.ts';
import { m } from '../../lib/texts/paraglide/messages.js';

export const readyMadeTexts = {
  'password-alone-never': m.wish_password_alone_never,
  'password-and-any-code': m.wish_password_and_any_code,
  'passkey-alone': m.wish_passkey_alone,
  'nothing-without-password': m.wish_nothing_without_password,
  'any-two': m.wish_any_two,
  'survives-sms-outage': m.wish_survives_sms_outage,
} satisfies Record<ReadyMadeWishId, () => string>;

export const aimTexts = {
  near: m.wish_near,
  round: m.wish_round,
  smallest: m.wish_smallest,
} satisfies Record<AimKind, () => string>;

export const mustTexts = {
  accept: m.wish_must_pass,
  reject: m.wish_must_fail,
} as const;
