import { expect, test } from 'vitest';

import { fieldOf, findCodeFields, isFillable } from '../../../lib/autofill/index.ts';
import { openedPage } from './opened-page.ts';

const input = '<input name="otp" autocomplete="one-time-code" aria-label="One-time code">';
const styled = (style: string, inner = input) => `<div style="${style}">${inner}</div>`;
const withStyle = (style: string) => input.replace('<input', `<input style="${style}"`);

const unseen: readonly (readonly [string, string])[] = [
  ['not displayed', styled('display: none')],
  ['invisible', styled('visibility: hidden')],
  ['hidden by attribute', `<div hidden>${input}</div>`],
  ['inert', `<div inert>${input}</div>`],
  ['one pixel large', withStyle('width: 1px; height: 1px; padding: 0; border: 0')],
  ['left of the page', styled('position: absolute; left: -9999px')],
  ['above the page', styled('position: absolute; top: -500px')],
  ['right of the page', styled('position: fixed; left: 5000px')],
  ['in a box without height', styled('height: 0; overflow: hidden')],
  [
    'scrolled out of a box that does not scroll',
    styled('height: 20px; overflow: hidden', `<div style="margin-top: 60px">${input}</div>`),
  ],
  ['clipped away', withStyle('clip-path: inset(50%)')],
  ['transparent over nothing', styled('opacity: 0')],
  ['all but transparent', styled('opacity: 0.01')],
  [
    'covered by a box',
    `${styled('position: relative')}<div style="position: fixed; inset: 0; background: white"></div>`,
  ],
  [
    'covered by a picture',
    `<div style="position: relative; width: 300px; height: 60px">${input}<canvas style="position: absolute; inset: 0; width: 100%; height: 100%"></canvas></div>`,
  ],
  [
    'covered by a frame',
    `${input}<iframe style="position: fixed; inset: 0; width: 100%; height: 100%"></iframe>`,
  ],
  ['disabled', input.replace('<input', '<input disabled')],
  ['in a disabled group', `<fieldset disabled>${input}</fieldset>`],
  ['read-only', input.replace('<input', '<input readonly')],
];

test.for(unseen)('does not find a field that is %s', async ([, html]) => {
  const page = await openedPage(html);
  const [field] = page.querySelectorAll('input');
  expect(findCodeFields(page)).toEqual([]);
  expect(field && isFillable(field)).toBe(false);
});

const seen: readonly (readonly [string, string])[] = [
  ['in plain sight', input],
  ['further down the page', `<div style="height: 3000px"></div>${input}`],
  [
    'in a box that scrolls',
    styled('height: 40px; overflow: auto', `<div style="height: 300px"></div>${input}`),
  ],
  [
    'under its own label',
    `<div style="position: relative"><label for="c" style="position: absolute; inset: 0; background: white">Code</label>${withStyle('width: 100%').replace('<input', '<input id="c"')}</div>`,
  ],
  [
    'under a veil that shows it',
    `${input}<div style="position: fixed; inset: 0; background: rgb(0 0 0 / 0.3)"></div>`,
  ],
  [
    'transparent over the boxes of its component',
    `<div style="position: relative; width: 240px; height: 40px"><div style="display: flex">${'<i style="width: 36px; height: 40px; border: 1px solid"></i>'.repeat(6)}</div>${withStyle('position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0')}</div>`,
  ],
];

test.for(seen)('finds a field that is %s', async ([, html]) => {
  const page = await openedPage(html);
  const [field] = page.querySelectorAll('input');
  expect(findCodeFields(page).map(({ inputs }) => inputs[0])).toEqual([field]);
  expect(field && isFillable(field)).toBe(true);
});

test('finds no transparent field that the page does not name a code field', async () => {
  const page = await openedPage(
    '<div style="position: relative"><b>Boxes</b><input name="otp" style="position: absolute; inset: 0; opacity: 0"></div>',
  );
  expect(findCodeFields(page)).toEqual([]);
});

test('finds a field that appears later', async () => {
  const page = await openedPage('<main></main>');
  expect(findCodeFields(page)).toEqual([]);
  page.querySelector('main')?.insertAdjacentHTML('beforeend', input);
  expect(findCodeFields(page)).toHaveLength(1);
});

test('looks into closed shadow roots only with the means to open them', async () => {
  const page = await openedPage('<x-code></x-code><div></div>');
  const opened = new Map<Element, ShadowRoot>();
  for (const host of page.body.children) {
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = input;
    opened.set(host, root);
  }
  expect(findCodeFields(page)).toEqual([]);
  expect(findCodeFields(page, { openShadow: (host) => opened.get(host) ?? null })).toHaveLength(2);
});

test('lists the surest field first', async () => {
  const page = await openedPage(
    '<form><label>Token <input name="token" maxlength="6"></label></form><h2>Two-factor authentication</h2>' +
      input,
  );
  const fields = findCodeFields(page);
  expect(fields.map(({ inputs }) => inputs[0].name)).toEqual(['otp', 'token']);
  expect(fields[0]?.reasons).toContainEqual({ signal: 'autocomplete', points: 14 });
});

test('takes the row of boxes around the one that a person points at', async () => {
  const page = await openedPage(`<input name="other">${'<input maxlength="1">'.repeat(6)}`);
  const [other, first, second, ...more] = page.querySelectorAll('input');
  if (!other || !first || !second) throw new Error('The page has no row');
  expect(fieldOf(second).inputs).toEqual([first, second, ...more]);
  expect(fieldOf(other).inputs).toEqual([other]);
});
