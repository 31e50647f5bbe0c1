import { expect, test } from 'vitest';

import { appendCode, findPasswordField } from '../../../lib/autofill/index.ts';
import { openedPage } from './opened-page.ts';

const login = (attributes = ''): Promise<Document> =>
  openedPage(
    `<form><input name="user" value="ann"><input type="password" value="secret" ${attributes}></form>`,
  );

async function passwordOf(page: Promise<Document>): Promise<HTMLInputElement> {
  const field = findPasswordField(await page);
  if (field === null) throw new Error('No password field found');
  return field;
}

test('appends a code to the password that was typed, and tells the page', async () => {
  const field = await passwordOf(login());
  let told = '';
  field.addEventListener('input', () => (told = field.value));
  expect(appendCode(field, '402817')).toEqual({ ok: true, value: { by: 'value', wentOn: false } });
  expect(told).toBe('secret402817');
});

test('replaces a code that was appended before', async () => {
  const field = await passwordOf(login());
  appendCode(field, '402817');
  appendCode(field, '559034');
  expect(field.value).toBe('secret559034');
});

test('leaves the password as it was where the page or its length does not allow a code', async () => {
  const short = await passwordOf(login('maxlength="8"'));
  expect(appendCode(short, '402817')).toEqual({
    ok: false,
    error: { code: 'wrong-length', expected: 2 },
  });
  expect(short.value).toBe('secret');

  const stubborn = await passwordOf(login());
  stubborn.addEventListener('input', () => (stubborn.value = stubborn.value.slice(0, 8)));
  expect(appendCode(stubborn, '402817')).toEqual({ ok: false, error: { code: 'refused' } });
  expect(stubborn.value).toBe('secret');
});

test.for([
  ['nothing is typed yet', '<input type="password">'],
  [
    'there are two, as where a password is changed',
    '<input type="password" value="a"><input type="password" value="b">',
  ],
  ['it is a new one', '<input type="password" value="a" autocomplete="new-password">'],
  ['it is hidden', '<input type="password" value="a" style="display: none">'],
  ['it is read-only', '<input type="password" value="a" readonly>'],
])('finds no password where %s', async ([, html]) => {
  expect(findPasswordField(await openedPage(html ?? ''))).toBeNull();
});
