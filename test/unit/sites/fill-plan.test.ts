import { describe, expect, it } from 'vitest';

import {
  type Candidate,
  type FillWish,
  type Frame,
  planFill,
  planFillByItself,
} from '../../../lib/sites/index.ts';

type Field = Frame['fields'][number];

const field = (over: Partial<Field> = {}): Field => ({
  index: 0,
  channel: 'unknown',
  score: 10,
  isFocused: false,
  ...over,
});

let documents = 0;
function frame(address: string, over: Partial<Frame> = {}): Frame {
  documents += 1;
  return {
    documentId: `document-${documents}`,
    frameId: documents,
    origin: URL.parse(address)?.origin ?? 'null',
    address,
    ancestors: [],
    fields: [field()],
    inner: [],
    ...over,
  };
}
const top = (address: string, over: Partial<Frame> = {}): Frame =>
  frame(address, { frameId: 0, fields: [], ...over });

const account = (id: string, ...sites: string[]): Candidate => ({ id, sites, rule: 'domain' });
const acme = account('acme', 'https://acme.example/');
const bank = account('bank', 'https://bank.example/');

const plan = (
  frames: Frame[],
  candidates: Candidate[] = [acme, bank],
  wish: Partial<FillWish> = {},
) => planFill(frames, candidates, { isAgreed: () => false, ...wish });

const acmeTop = 'https://acme.example/login';
const evilTop = 'https://evil.example/';
const acmeOrigin = 'https://acme.example';
const evilOrigin = 'https://evil.example';

describe('a field in the page itself', () => {
  it('gets the code of the one account that belongs there', () => {
    const page = top(acmeTop, { fields: [field({ index: 3 })] });
    expect(plan([page])).toMatchObject({
      code: 'fill',
      accountId: 'acme',
      documentId: page.documentId,
      field: 3,
    });
  });

  it('makes the user choose among several accounts', () => {
    const page = top(acmeTop, { fields: [field()] });
    const other = account('other', 'https://www.acme.example/');
    expect(plan([page], [acme, bank, other])).toMatchObject({
      code: 'choose',
      accountIds: ['acme', 'other'],
    });
    expect(plan([page], [acme, other], { accountId: 'other' })).toMatchObject({
      code: 'fill',
      accountId: 'other',
    });
  });

  it('gets nothing from an account of another site, even if the user picks it', () => {
    const page = top(evilTop, { fields: [field()] });
    expect(plan([page])).toMatchObject({ code: 'no-account' });
    expect(plan([page], [acme], { accountId: 'acme' })).toMatchObject({ code: 'no-account' });
  });

  it('gets nothing without encryption', () => {
    expect(plan([top('http://acme.example/', { fields: [field()] })]).code).toBe('insecure');
  });

  it('goes first to where the user is, then to the likeliest', () => {
    const fields = [field({ index: 0, score: 50 }), field({ index: 1, isFocused: true })];
    expect(plan([top(acmeTop, { fields })])).toMatchObject({ field: 1 });
    const likely = [field({ index: 0 }), field({ index: 1, score: 50 })];
    expect(plan([top(acmeTop, { fields: likely })])).toMatchObject({ field: 1 });
  });

  it.each(['sms', 'email'] as const)('is asked about when it waits for a code by %s', (channel) => {
    const page = top(acmeTop, { fields: [field({ channel })] });
    expect(plan([page])).toMatchObject({ code: 'other-channel', channel, accountId: 'acme' });
    expect(plan([page], [acme], { anyChannel: true }).code).toBe('fill');
  });

  it('is preferred over one for texted codes beside it', () => {
    const fields = [field({ index: 0, channel: 'sms', score: 50 }), field({ index: 1 })];
    expect(plan([top(acmeTop, { fields })])).toMatchObject({ code: 'fill', field: 1 });
  });
});

describe('no field', () => {
  it('names the accounts of the page and the frames that were not seen', () => {
    const page = top(acmeTop, { inner: ['https://login.example', acmeOrigin] });
    expect(plan([page])).toEqual({
      code: 'no-field',
      accountIds: ['acme'],
      unseen: ['https://login.example'],
    });
  });
});

describe('frames', () => {
  const inAcme = { ancestors: [acmeOrigin] };
  const inEvil = { ancestors: [evilOrigin] };

  it('of the page’s own site get its code', () => {
    const frames = [top(acmeTop), frame('https://login.acme.example/', inAcme)];
    expect(plan(frames)).toMatchObject({ code: 'fill', accountId: 'acme' });
  });

  it('of another site in an allowed page get nothing', () => {
    const frames = [top(acmeTop), frame(evilTop, inAcme)];
    expect(plan(frames)).toMatchObject({ code: 'embedded', within: acmeOrigin });
  });

  it('of another site do not get the code meant for the page', () => {
    const frames = [top(acmeTop, { fields: [field()] }), frame(evilTop, inAcme)];
    expect(plan(frames)).toMatchObject({ code: 'fill', documentId: frames[0]?.documentId });
  });

  it('of an allowed site inside another page get nothing unless the user agreed', () => {
    const frames = [top(evilTop), frame(acmeTop, inEvil)];
    expect(plan(frames)).toMatchObject({ code: 'embedded', within: evilOrigin });
    const isAgreed = (origin: string, within: string) =>
      origin === acmeOrigin && within === evilOrigin;
    expect(plan(frames, [acme], { isAgreed })).toMatchObject({ code: 'fill', accountId: 'acme' });
  });

  it('three levels deep count as embedded by whoever is in between', () => {
    const deep = frame(acmeTop, { ancestors: [evilOrigin, acmeOrigin] });
    expect(plan([top(acmeTop), deep])).toMatchObject({ code: 'embedded', within: evilOrigin });
    const reverse = frame(acmeTop, { ancestors: [acmeOrigin, evilOrigin] });
    expect(plan([top(evilTop), reverse])).toMatchObject({ code: 'embedded', within: evilOrigin });
  });

  it('inside an unencrypted page of the same site get nothing', () => {
    const inner = frame(acmeTop, { ancestors: ['http://acme.example'] });
    expect(plan([inner])).toMatchObject({ code: 'embedded', within: 'http://acme.example' });
  });

  it('without an address have the origin of who made them', () => {
    for (const address of ['about:blank', 'about:srcdoc']) {
      const inner = { ...inAcme, address };
      expect(plan([top(acmeTop), frame(acmeTop, inner)]).code).toBe('fill');
      expect(plan([top(evilTop), frame(evilTop, { ...inEvil, address })]).code).toBe('no-account');
    }
  });

  it('without an address have no path', () => {
    const byPath: Candidate = { id: 'path', sites: [acmeTop], rule: 'path' };
    const blank = frame(acmeTop, { ...inAcme, address: 'about:blank' });
    expect(plan([blank], [byPath]).code).toBe('no-account');
  });

  it.each([
    ['sandboxed', { origin: 'null' }],
    ['of data', { origin: 'null', address: 'data:text/html,x' }],
    ['of a blob', { address: 'blob:https://acme.example/0b1e' }],
    ['of a file', { origin: 'null', address: 'file:///login.html' }],
    ['with an address unlike the origin', { origin: evilOrigin }],
  ])('%s have no site behind them', (_, over) => {
    expect(plan([top(acmeTop), frame(acmeTop, { ...inAcme, ...over })]).code).toBe('no-field');
  });
});

describe('a page that is filled by itself', () => {
  const byItself = (page: Frame, candidates = [acme, bank]) => planFillByItself(page, candidates);

  it('needs exactly one account and exactly one field', () => {
    const page = top(acmeTop, { fields: [field()] });
    expect(byItself(page)).toMatchObject({ code: 'fill', accountId: 'acme' });
    expect(byItself(page, [acme, account('other', acmeTop)])).toBeNull();
    expect(byItself({ ...page, fields: [field(), field({ index: 1 })] })).toBeNull();
    expect(byItself({ ...page, fields: [] })).toBeNull();
    expect(byItself(page, [bank])).toBeNull();
  });

  it.each(['sms', 'email'] as const)('does not fill a field for codes by %s', (channel) => {
    expect(byItself(top(acmeTop, { fields: [field({ channel })] }))).toBeNull();
    const both = [field({ channel }), field({ index: 1 })];
    expect(byItself(top(acmeTop, { fields: both }))).toMatchObject({ field: 1 });
  });

  it.each([
    ['in another page', { ancestors: [evilOrigin] }],
    ['in another page, three levels deep', { ancestors: [acmeOrigin, evilOrigin] }],
    ['sandboxed', { origin: 'null' }],
    ['without encryption', { origin: 'http://acme.example', address: 'http://acme.example/' }],
  ])('gets nothing %s', (_, over) => {
    expect(byItself(frame(acmeTop, over))).toBeNull();
  });
});
