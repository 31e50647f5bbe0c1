import type { WarningCode } from '../policy/index.ts';

/** What is wrong; `way` is the combination with its arithmetic, `who` the methods concerned. */
export const warningText: Readonly<Record<WarningCode, (way: string, who: string) => string>> = {
  'locked-out': (way) =>
    `Nobody can log in, the admin included${way === '' ? ': no way can start' : `: ${way}`}.`,
  'single-factor': (_, who) => `One factor is enough on its own: ${who}.`,
  'way-without-password': (way) =>
    `There is a way in with neither Credentials nor Passkey: ${way}.`,
  'upgrade-trap': (way) =>
    `The only way needs everything at once: ${way}. The level was raised and the points were left behind.`,
  'codes-never-needed': (_, who) => `Enabled, yet in no way to log in: ${who}.`,
  'passkey-off-by-one': (way) => `The passkey misses the level by one point: ${way}.`,
  'passkey-under-level': (way) =>
    `The passkey is under the level and needs company: ${way}. At the level it would do alone.`,
  'shared-mailbox': (way) =>
    `One mailbox can be both factors, as a new password comes by mail: ${way}.`,
  'restricted-sms-without-alternative': (way) =>
    `SMS is restricted and no way without it reaches AAL2: ${way}.`,
  'no-phishing-resistant-way': () => 'No way to log in resists phishing.',
};
