import type {
  AssuranceLevel,
  EidasLevel,
  Grade,
  GradeQualifier,
  GradeReason,
  GradeReasonCode,
} from './grade.ts';
import { methodFacts, type MethodFacts } from './known-methods.ts';
import { leastSure, type Mark } from './mark.ts';
import type { MethodId } from './policy.ts';

/** Clause and certainty of each reason; the standard's text is documented, applying it is ours. */
const grounds: Readonly<Record<GradeReasonCode, readonly [clause: string, mark: Mark]>> = {
  'no-authenticator': ['NIST SP 800-63B-4 §2.1.1', 'I'],
  'one-factor': ['NIST SP 800-63B-4 §2.1.1', 'I'],
  'two-factors': ['NIST SP 800-63B-4 §2.2.1', 'I'],
  'password-missing': ['NIST SP 800-63B-4 §2.2.1', 'D'],
  'multi-factor-authenticator': ['NIST SP 800-63B-4 §2.2.1, §3.1.7', 'I'],
  'user-verification-assumed': ['NIST SP 800-63B-4 app. B', 'U'],
  'hardware-bound-may-reach-aal3': ['NIST SP 800-63B-4 §2.3.1, app. B', 'D'],
  'phishing-resistant': ['NIST SP 800-63B-4 §3.2.5', 'I'],
  restricted: ['NIST SP 800-63B-4 §3.1.3.3, §3.2.9', 'D'],
  'email-not-authenticator': ['NIST SP 800-63B-4 §3.1.3.1', 'D'],
  unverified: ['vendor claim', 'U'],
  'unknown-method': ['no public facts', 'U'],
  'one-device': ['NIST SP 800-63B-4 §2.2.1', 'I'],
  'one-mailbox': ['KPN 2024: a new password is set through an emailed link', 'I'],
};

const levels = ['none', 'aal1', 'aal2'] as const satisfies readonly AssuranceLevel[];
const eidasLevels: Readonly<Record<AssuranceLevel, EidasLevel>> = {
  none: 'none',
  aal1: 'low',
  aal2: 'substantial',
};

/**
 * Grades a combination from facts about its members, in our reading of NIST SP 800-63B-4 §2: a
 * multi-factor authenticator, or a password and something the user has, make AAL2; any one
 * authenticator makes AAL1; email makes none. A method without public facts counts for nothing.
 *
 * We assume that a passkey verifies its user, which KPN's page does not say.
 */
export function gradeOf(members: readonly MethodId[]): Grade {
  const facts = members.map(methodFacts);
  const sound = levelOf(facts.filter((f) => !f.restricted && !f.unverified));
  const allowed = levelOf(facts.filter((f) => !f.unverified));
  const level = levelOf(facts);
  const because = (code: GradeReasonCode, about: readonly MethodFacts[]): GradeReason => {
    const [clause, mark] = grounds[code];
    return { code, methods: about.map(({ id }) => id), clause, mark };
  };
  const base = because(...reasonForLevel(level, facts));
  const qualifiers: readonly [GradeQualifier & GradeReasonCode, readonly MethodFacts[]][] = [
    ['phishing-resistant', facts.filter((f) => f.phishingResistant)],
    ['restricted', rank(sound) < rank(allowed) ? facts.filter((f) => f.restricted) : []],
    ['unverified', rank(allowed) < rank(level) ? facts.filter((f) => f.unverified) : []],
    ['unknown-method', facts.filter((f) => !f.known)],
    ['one-device', fitsOnePhone(facts) ? facts : []],
    ['one-mailbox', fitsOneMailbox(facts) ? facts : []],
  ];
  const present = qualifiers.filter(([, about]) => about.length > 0);
  const passkeys = facts.filter(isMultiFactor);
  const reasons = [
    base,
    ...present.map(([code, about]) => because(code, about)),
    ...(passkeys.length > 0
      ? [
          because('user-verification-assumed', passkeys),
          because('hardware-bound-may-reach-aal3', passkeys),
        ]
      : []),
    ...(rank(level) < rank('aal2') ? shortcomings(facts).map((found) => because(...found)) : []),
  ];
  // Nothing public says that GRIP has a passkey verify its user: without that, it is one factor.
  const unassumed = levelOf(facts.map((f) => (isMultiFactor(f) ? { ...f, factors: ['has'] } : f)));
  const doubtful = present.some(([code]) => code === 'unverified') || rank(unassumed) < rank(level);
  const doubts: readonly Mark[] = doubtful ? ['U'] : [];
  return {
    level,
    eidas: eidasLevels[level],
    qualifiers: present.map(([code]) => code),
    reasons,
    mark: leastSure([base.mark, ...doubts]),
  };
}

/**
 * Orders grades by strength: level, then what is left of it without unverified and without
 * restricted members, then phishing resistance, then how many members there are to get past. One
 * member more never makes a combination weaker.
 *
 * @param members - of the combination; methods without public facts count as one
 * @returns numbers to be compared one by one, greater is stronger
 */
export function strengthOf(members: readonly MethodId[]): readonly number[] {
  const facts = members.map(methodFacts);
  const known = facts.filter((f) => f.known);
  return [
    rank(levelOf(facts)),
    rank(levelOf(facts.filter((f) => !f.unverified))),
    rank(levelOf(facts.filter((f) => !f.restricted && !f.unverified))),
    facts.some((f) => f.phishingResistant) ? 1 : 0,
    known.length + (known.length < facts.length ? 1 : 0),
    fitsOnePhone(facts) || fitsOneMailbox(facts) ? 0 : 1,
  ];
}

function levelOf(facts: readonly MethodFacts[]): AssuranceLevel {
  const password = facts.some((f) => !isMultiFactor(f) && f.factors.includes('knows'));
  const possession = facts.some((f) => f.factors.includes('has'));
  if (facts.some(isMultiFactor) || (password && possession)) return 'aal2';
  return password || possession ? 'aal1' : 'none';
}

function reasonForLevel(
  level: AssuranceLevel,
  facts: readonly MethodFacts[],
): [GradeReasonCode, readonly MethodFacts[]] {
  const multiFactor = facts.filter(isMultiFactor);
  const proving = facts.filter((f) => f.factors.length > 0);
  if (multiFactor.length > 0) return ['multi-factor-authenticator', multiFactor];
  if (level === 'aal2') return ['two-factors', proving];
  return level === 'aal1' ? ['one-factor', proving] : ['no-authenticator', facts];
}

/** Why it is not AAL2, apart from having one factor only. */
function shortcomings(facts: readonly MethodFacts[]): [GradeReasonCode, readonly MethodFacts[]][] {
  const email = facts.filter((f) => f.known && f.factors.length === 0);
  const having = facts.filter((f) => f.factors.includes('has'));
  return [
    ...(email.length > 0
      ? [['email-not-authenticator', email] as [GradeReasonCode, MethodFacts[]]]
      : []),
    ...(having.length > 0 && facts.length > 1
      ? [['password-missing', having] as [GradeReasonCode, MethodFacts[]]]
      : []),
  ];
}

function isMultiFactor(facts: MethodFacts): boolean {
  return facts.factors.length > 1;
}

function fitsOnePhone(facts: readonly MethodFacts[]): boolean {
  return facts.length > 1 && facts.every((f) => f.onPhone);
}

function fitsOneMailbox(facts: readonly MethodFacts[]): boolean {
  const ids = facts.map(({ id }) => id);
  return ids.length === 2 && ids.includes('credentials') && ids.includes('email');
}

function rank(level: AssuranceLevel): number {
  return levels.indexOf(level);
}
