import { knownMethods } from './known-methods.ts';
import type { Mark } from './mark.ts';
import type { MethodId, Policy } from './policy.ts';

export type EditionId = 'v1-standard' | 'v1-mfa' | 'v2-mfa' | 'v3-two-factor';

/** What a page of KPN also says; the texts live with the screen texts. */
export type EditionNote =
  | 'password-suffices'
  | 'mobile-numbers-filled-in'
  | 'mobile-numbers-valid'
  | 'ubiqu-needs-app'
  | 'passkey-once-created'
  | 'standard-for-freemium-and-explorer';

/** One edition of KPN's page about the section "Authentication Level", with its settings. */
export interface Edition {
  readonly id: EditionId;
  /** 1 "Multi Factor Authentication" (2024), 2 the same (2025), 3 "Two Factor Authentication". */
  readonly version: 1 | 2 | 3;
  /** Year of the page; the newest carries none. */
  readonly year: 2024 | 2025 | null;
  /** Title of the page at docs.kpnthings.com. */
  readonly title: string;
  /** From the portal to the tab, in KPN's English. */
  readonly menuPath: readonly string[];
  /** Other ways to the same tab. */
  readonly otherMenuPaths: readonly (readonly string[])[];
  /** All five methods; those not on the page have 0 points. */
  readonly policy: Policy;
  /** Methods that this edition's page shows, in its order. */
  readonly shownMethods: readonly MethodId[];
  readonly notes: readonly EditionNote[];
  readonly mark: Mark;
}

const tab = ['Directories', 'GRIP', 'Authentication'];
const portal2024 = ['MijnKPN', 'Identity', ...tab];
const shownByMultiFactorPages = ['credentials', 'sms', 'email', 'ubiqu'];

/** KPN's documented settings, oldest first. */
export const editions: readonly [Edition, ...Edition[]] = [
  {
    id: 'v1-standard',
    version: 1,
    year: 2024,
    title: 'Multi Factor Authentication',
    menuPath: portal2024,
    otherMenuPaths: [],
    policy: documented(20, { credentials: 20 }),
    shownMethods: shownByMultiFactorPages,
    notes: ['password-suffices'],
    mark: 'D',
  },
  {
    id: 'v1-mfa',
    version: 1,
    year: 2024,
    title: 'Multi Factor Authentication',
    menuPath: portal2024,
    otherMenuPaths: [],
    policy: documented(25, { credentials: 20, sms: 5, email: 5 }),
    shownMethods: shownByMultiFactorPages,
    notes: ['mobile-numbers-filled-in', 'ubiqu-needs-app'],
    mark: 'D',
  },
  {
    id: 'v2-mfa',
    version: 2,
    year: 2025,
    title: 'Multi Factor Authentication',
    menuPath: tab,
    otherMenuPaths: [],
    policy: documented(25, { credentials: 20, sms: 5, email: 5 }),
    shownMethods: shownByMultiFactorPages,
    notes: ['mobile-numbers-valid', 'ubiqu-needs-app'],
    mark: 'D',
  },
  {
    id: 'v3-two-factor',
    version: 3,
    year: null,
    title: 'Two Factor Authentication',
    menuPath: ['GRIP portal', ...tab],
    otherMenuPaths: [['Things Portal', 'Organization', 'Users', 'Edit roles', ...tab]],
    policy: documented(30, { credentials: 20, sms: 10, email: 10, passkey: 30 }),
    shownMethods: ['credentials', 'sms', 'email', 'passkey'],
    notes: ['passkey-once-created', 'standard-for-freemium-and-explorer'],
    mark: 'D',
  },
];

function documented(requiredLevel: number, points: Readonly<Record<MethodId, number>>): Policy {
  return {
    requiredLevel,
    methods: knownMethods
      .filter(({ hypothetical }) => !hypothetical)
      .map(({ id, label }) => ({ id, label, points: points[id] ?? 0 })),
  };
}
