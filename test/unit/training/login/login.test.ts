import { describe, expect, it } from 'vitest';

import { codeAt } from '../../../../lib/otp/index.ts';
import { editions, type Policy } from '../../../../lib/policy/index.ts';
import {
  advance,
  type Login,
  type LoginEvent,
  messagesOn,
  newAuthenticator,
  optionsOf,
  personaNamed,
  readyMade,
  sixDigits,
  startLogin,
  totalOf,
} from '../../../../lib/training/index.ts';

const now = 1_700_000_000_000;
const minutes = (count: number): number => now + count * 60_000;
const authenticator = newAuthenticator(new Uint8Array(32).fill(9), 'kim');
const password = 'right-password';

const policyOf = (requiredLevel: number, points: Readonly<Record<string, number>>): Policy => ({
  requiredLevel,
  methods: Object.entries(points).map(([id, value]) => ({ id, label: id, points: value })),
});
const bestPractice = policyOf(25, { credentials: 20, sms: 5, email: 5, ubiqu: 0 });
const twoFactor = editions[3]?.policy ?? bestPractice;

const login = (policy: Policy, personaId: string, reading: Login['reading'] = 'any-order') =>
  startLogin({
    policy,
    reading,
    persona: personaNamed(personaId) ?? readyMade[0],
    password,
    authenticator,
  });
const after = (start: Login, ...events: readonly LoginEvent[]): Login =>
  events.reduce(advance, start);
const options = (state: Login): string[] =>
  optionsOf(state)
    .filter(({ available }) => available)
    .map(({ method }) => method);

const rightPassword: LoginEvent = { type: 'password', text: password };
const wrongPassword: LoginEvent = { type: 'password', text: 'guess' };
const pick = (method: string, code = '135790'): LoginEvent => ({
  type: 'choose',
  method,
  code,
  atMs: now,
});
const typed = (text: string, atMs = now): LoginEvent => ({ type: 'code', text, atMs });

describe('the password page', () => {
  it('comes first where Credentials are enabled', () => {
    expect(login(bestPractice, 'with-mobile').phase).toEqual({ at: 'password', problem: null });
  });

  it('lets in at once where the password suffices', () => {
    const state = after(login(policyOf(20, { credentials: 20 }), 'break-glass'), rightPassword);
    expect(state.phase.at).toBe('in');
  });

  it('leads to the options with the points so far', () => {
    const state = after(login(bestPractice, 'with-mobile'), rightPassword);
    expect(state.phase.at).toBe('choose');
    expect(totalOf(state)).toBe(20);
    expect(optionsOf(state).map(({ method, total }) => [method, total])).toEqual([
      ['sms', 25],
      ['email', 25],
    ]);
  });

  it('says that a password is wrong, and after three asks it no more', () => {
    const once = after(login(twoFactor, 'with-passkey'), wrongPassword);
    expect(once.phase).toEqual({ at: 'password', problem: 'wrong' });
    const thrice = after(once, wrongPassword, wrongPassword);
    expect(thrice.phase.at).toBe('choose');
    expect(options(thrice)).toEqual(['sms', 'email', 'passkey']);
  });

  it('refuses whoever has nothing but a password and mistypes it three times', () => {
    const state = after(
      login(policyOf(20, { credentials: 20 }), 'break-glass'),
      wrongPassword,
      wrongPassword,
      wrongPassword,
    );
    expect(state.phase).toEqual({ at: 'refused', why: 'tried-too-often' });
    expect(after(state, { type: 'restart' }).phase.at).toBe('password');
  });
});

describe('the order of methods', () => {
  it('offers any method first while GRIP is read so', () => {
    expect(options(after(login(twoFactor, 'with-passkey'), { type: 'other-ways' }))).toEqual([
      'credentials',
      'sms',
      'email',
      'passkey',
    ]);
  });

  it('offers only Credentials and Passkey first under credentials-first', () => {
    const start = login(twoFactor, 'with-passkey', 'credentials-first');
    expect(options(after(start, { type: 'other-ways' }))).toEqual(['credentials', 'passkey']);
  });

  it('refuses at once where nothing can start a login', () => {
    const codesOnly = policyOf(5, { credentials: 0, sms: 5 });
    expect(login(codesOnly, 'with-mobile', 'credentials-first').phase).toEqual({
      at: 'refused',
      why: 'no-option-left',
    });
    expect(login(codesOnly, 'with-mobile').phase.at).toBe('choose');
  });
});

describe('a code that is sent', () => {
  const sent = after(login(bestPractice, 'with-mobile'), rightPassword, pick('sms'));

  it('arrives on the phone and lets in', () => {
    expect(messagesOn(sent, 'phone')).toEqual([
      { channel: 'phone', kind: 'code', code: '135790', atMs: now },
    ]);
    expect(after(sent, typed('135 790')).phase.at).toBe('in');
  });

  it.each([
    ['email', 'mailbox', 'with-mobile'],
    ['ubiqu', 'ubiqu', 'with-ubiqu'],
  ] as const)('of %s arrives in the %s', (method, channel, personaId) => {
    const policy = policyOf(25, { credentials: 20, [method]: 5 });
    const state = after(login(policy, personaId), rightPassword, pick(method));
    expect(messagesOn(state, channel).map(({ code }) => code)).toEqual(['135790']);
    expect(after(state, typed('135790')).phase.at).toBe('in');
  });

  it('is wrong, then expired, then counts no more after three tries', () => {
    const wrong = after(sent, typed('000000'));
    expect(wrong.phase).toMatchObject({ at: 'code', problem: 'wrong' });
    const expired = after(wrong, typed('135790', minutes(5)));
    expect(expired.phase).toMatchObject({ at: 'code', problem: 'expired' });
    const spent = after(expired, typed('000000'));
    expect(spent.phase.at).toBe('choose');
    expect(options(spent)).toEqual(['email']);
    expect(optionsOf(spent).find(({ method }) => method === 'sms')?.spent).toBe(true);
  });

  it('is replaced by the next one', () => {
    const again = after(sent, { type: 'resend', code: '246810', atMs: minutes(4) });
    expect(after(again, typed('135790', minutes(6))).phase.at).toBe('code');
    expect(after(again, typed('246810', minutes(6))).phase.at).toBe('in');
  });

  it('never arrives while text messages are out', () => {
    const state = after(
      login(bestPractice, 'with-mobile'),
      { type: 'outage', on: true },
      rightPassword,
      pick('sms'),
    );
    expect(messagesOn(state, 'phone')).toEqual([]);
    const back = after(state, { type: 'back' });
    expect(options(back)).toEqual(['sms', 'email']);
  });

  it('cannot be asked for without a mobile number on file', () => {
    const state = after(login(bestPractice, 'without-mobile'), rightPassword);
    expect(optionsOf(state).find(({ method }) => method === 'sms')).toMatchObject({
      available: false,
      lacks: ['mobile-number'],
    });
    expect(after(state, pick('sms'))).toBe(state);
  });
});

describe('a passkey', () => {
  it('lets in alone at 30 of 30', () => {
    const state = after(login(twoFactor, 'with-passkey'), { type: 'other-ways' }, pick('passkey'));
    expect(state.phase).toEqual({ at: 'confirm', method: 'passkey' });
    const done = after(state, { type: 'confirm', real: true });
    expect([done.phase.at, done.passkey]).toEqual(['in', 'real']);
  });

  it('is no option before it is created, and one afterwards', () => {
    const start = login(twoFactor, 'with-mobile');
    const inside = after(start, rightPassword, pick('sms'), typed('135790'));
    expect(options(after(start, { type: 'other-ways' }))).not.toContain('passkey');
    const created = after(inside, { type: 'create-passkey', real: false }, { type: 'restart' });
    expect(options(after(created, { type: 'other-ways' }))).toContain('passkey');
  });

  it('is created only by somebody who is logged in', () => {
    const start = login(twoFactor, 'with-mobile');
    expect(after(start, { type: 'create-passkey', real: true })).toBe(start);
  });
});

describe('an authenticator app', () => {
  const policy = policyOf(25, { credentials: 20, sms: 5, totp: 5 });
  const inside = after(login(policy, 'with-mobile'), rightPassword, pick('sms'), typed('135790'));
  const enrolling = after(inside, { type: 'enrol', account: authenticator });
  const codeAtMs = (atMs: number): string => codeAt(authenticator, atMs).code;

  it('is set up by a first right code and is an option from then on', () => {
    expect(after(enrolling, typed('000000')).phase).toMatchObject({
      at: 'enrol',
      problem: 'wrong',
    });
    const enrolled = after(enrolling, typed(codeAtMs(now)));
    expect(enrolled.phase.at).toBe('in');
    const again = after(enrolled, { type: 'restart' }, rightPassword, pick('totp'));
    expect(after(again, typed(codeAtMs(now))).phase.at).toBe('in');
  });

  it('takes a code one period off, calls an older one expired and any other wrong', () => {
    const asked = after(login(policy, 'with-authenticator'), rightPassword, pick('totp'));
    expect(after(asked, typed(codeAtMs(now - 30_000))).phase.at).toBe('in');
    expect(after(asked, typed(codeAtMs(now - 90_000))).phase).toMatchObject({ problem: 'expired' });
    expect(after(asked, typed('12345')).phase).toMatchObject({ problem: 'wrong' });
  });

  it('is left out by going back', () => {
    expect(after(enrolling, { type: 'back' }).phase.at).toBe('in');
  });
});

describe('a forgotten password', () => {
  const start = login(bestPractice, 'new-user');
  const opened = after(start, { type: 'ask-link', atMs: now }, { type: 'open-link' });

  it('is set anew by the link in the mailbox', () => {
    expect(opened.phase.at).toBe('new-password');
    const set = after(opened, { type: 'new-password', text: 'long enough' });
    expect(set.phase.at).toBe('password');
    expect(after(set, rightPassword).phase).toMatchObject({ problem: 'wrong' });
    expect(after(set, { type: 'password', text: 'long enough' }).phase.at).toBe('choose');
  });

  it('is too short below eight characters', () => {
    expect(after(opened, { type: 'new-password', text: 'short' }).phase).toEqual({
      at: 'new-password',
      problem: 'too-short',
    });
  });

  it('lets a thief of the mailbox in with Credentials and Email', () => {
    const thief = after(
      login(bestPractice, 'thief-mailbox'),
      { type: 'ask-link', atMs: now },
      { type: 'open-link' },
      { type: 'new-password', text: 'taken over' },
      { type: 'password', text: 'taken over' },
      pick('email'),
      typed('135790'),
    );
    expect(thief.phase.at).toBe('in');
  });

  it('has no link for somebody who cannot read the mailbox', () => {
    const state = after(login(bestPractice, 'break-glass'), { type: 'ask-link', atMs: now });
    expect(after(state, { type: 'open-link' })).toBe(state);
    expect(messagesOn(state, 'mailbox')).toEqual([]);
  });
});

describe('an own method', () => {
  it('is one button for a persona that can bring it', () => {
    const policy = policyOf(25, { credentials: 20, badge: 5 });
    const persona = { ...readyMade[0], others: ['badge'] };
    const start = startLogin({ policy, reading: 'any-order', persona, password, authenticator });
    const state = after(start, rightPassword, pick('badge'), { type: 'confirm', real: false });
    expect(state.phase.at).toBe('in');
    expect(after(login(policy, 'with-mobile'), rightPassword).phase.at).toBe('refused');
  });
});

it('leaves the login as it is when an event does not fit the page', () => {
  const start = login(bestPractice, 'with-mobile');
  for (const event of [
    pick('sms'),
    typed('135790'),
    { type: 'resend', code: '1', atMs: now },
    { type: 'confirm', real: false },
    { type: 'back' },
    { type: 'open-link' },
    { type: 'new-password', text: 'long enough' },
    { type: 'outage', on: false },
    { type: 'enrol', account: authenticator },
  ] satisfies LoginEvent[]) {
    expect(advance(start, event), event.type).toBe(start);
  }
});

it('draws six digits from random bytes', () => {
  expect(sixDigits(new Uint8Array([0, 0, 0, 7]))).toBe('000007');
  expect(sixDigits(new Uint8Array([255, 255, 255, 255]))).toBe('967295');
});
