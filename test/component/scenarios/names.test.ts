import { describe, expect, it } from 'vitest';

import { fileNameFor } from '../../../components/scenarios/file-name.ts';
import { freeName } from '../../../components/scenarios/free-name.ts';
import { isLocalAddress, parsePageAddress } from '../../../lib/state/page-address.ts';
import { policyInShort } from '../../../components/scenarios/policy-in-short.ts';
import { shortDate } from '../../../components/scenarios/short-date.ts';
import { suggestedName } from '../../../components/scenarios/suggested-name.ts';
import { editions } from '../../../lib/policy/index.ts';
import { setLocale } from '../../../lib/texts/locale.svelte.ts';
import { scenarioNamed } from './view.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('a free name', () => {
  it.each([
    ['A', [], 'A'],
    ['A', ['A'], 'A (2)'],
    ['A', ['A', 'A (2)', 'A (3)'], 'A (4)'],
    ['A (2)', ['A (2)'], 'A (3)'],
    ['A (2)', ['A'], 'A (2)'],
  ])('for %s beside %j is %s', (wished, taken, name) => {
    expect(freeName(wished, named(...taken))).toBe(name);
  });

  it('stays within the length of a name and cuts no character in two', () => {
    const wished = '😀'.repeat(60);
    const name = freeName(wished, named(wished));
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^(😀)+ \(2\)$/u);
  });
});

describe('a suggested name', () => {
  it('is the edition’s for its own numbers and the numbers for others', () => {
    setLocale('en');
    const [standard] = editions;
    const { id, policy } = standard;
    const content = { name: '', edition: id, policy, notes: '', assertions: [] };
    expect(suggestedName(content, [])).toBe('2024 standard');
    const changed = { ...content, policy: { ...policy, requiredLevel: 25 } };
    expect(suggestedName(changed, [])).toBe('25 · 20/0/0/0');
  });
});

describe('a policy in short', () => {
  it('leaves out what the edition’s page does not show, unless it counts', () => {
    const content = scenarioNamed('Codes');
    expect(policyInShort(content)).toBe('25 · 20/5/5/0');
    const methods = content.policy.methods.map((method) =>
      method.id === 'passkey' ? { ...method, points: 30 } : method,
    );
    expect(policyInShort({ ...content, policy: { requiredLevel: 25, methods } })).toBe(
      '25 · 20/5/5/0/30',
    );
    expect(policyInShort({ ...content, edition: 'unknown' })).toBe('25 · 20/5/5/0/0');
  });
});

describe('a file’s name', () => {
  const day = new Date(2026, 10, 4);
  it.each([
    [['Codes & "mail" / week 1'], 'codes-mail-week-1.json'],
    [['Één stap'], 'één-stap.json'],
    [['  ../..\\ '], 'grip-scenarios-2026-11-04.json'],
    [['A', 'B'], 'grip-scenarios-2026-11-04.json'],
    [[], 'grip-scenarios-2026-11-04.json'],
  ])('for %j is %s', (names, fileName) => {
    expect(
      fileNameFor(
        names.map((name) => scenarioNamed(name)),
        day,
      ),
    ).toBe(fileName);
  });
});

describe('a short date', () => {
  it('is the time today and the day otherwise', () => {
    const now = new Date(2026, 10, 24, 15, 0).getTime();
    expect(shortDate(new Date(2026, 10, 24, 9, 5).getTime(), now, 'nl')).toBe('09:05');
    expect(shortDate(new Date(2026, 10, 23, 9, 5).getTime(), now, 'nl')).toBe('23 nov 2026');
  });
});

describe('the address of a page', () => {
  it.each([
    ['https://grip.example', 'https://grip.example/'],
    ['  http://a.example/b/?c=d#e ', 'http://a.example/b/?c=d'],
    ['grip.example', null],
    ['', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
  ])('%j is read as %j', (text, address) => {
    expect(parsePageAddress(text)).toBe(address);
  });

  it.each([
    ['http://localhost:4173/', true],
    ['http://127.0.0.1/', true],
    ['http://[::1]:80/', true],
    ['https://localhost.example/', false],
  ])('%s is local: %s', (address, local) => {
    expect(isLocalAddress(address)).toBe(local);
  });
});
