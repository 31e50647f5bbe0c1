import { expect, onTestFinished, test } from 'vitest';

import { type CodeField, fillCode, findCodeFields } from '../../../lib/autofill/index.ts';

const code = '402817';

/** Puts a page there until the test ends, and finds its first code field. */
function fieldOn(html: string): CodeField {
  const place = document.createElement('main');
  place.innerHTML = html;
  document.body.append(place);
  onTestFinished(() => place.remove());
  const [field] = findCodeFields(document);
  if (field === undefined) throw new Error('No field found');
  return field;
}

const single = (attributes = ''): CodeField =>
  fieldOn(`<form><label>Verification code <input name="otp" ${attributes}></label></form>`);

const box = '<input maxlength="1" inputmode="numeric" style="width: 32px">';
const row = (boxes = box.repeat(6)): CodeField =>
  fieldOn(`<p>Enter the code from your authenticator app</p><form>${boxes}</form>`);

const valuesOf = ({ inputs }: CodeField): string => inputs.map(({ value }) => value).join('');

function boxOf({ inputs }: CodeField, index: number): HTMLInputElement {
  const input = inputs[index];
  if (input === undefined) throw new RangeError(`No box ${index}`);
  return input;
}

test('fills a plain input and says so', async () => {
  const field = single();
  expect(await fillCode(field, code)).toEqual({ ok: true, value: { by: 'value', wentOn: false } });
  expect(valuesOf(field)).toBe(code);
});

test('tells the page of each change as typing does', async () => {
  const field = row();
  const heard: string[] = [];
  for (const type of ['focusin', 'keydown', 'beforeinput', 'input', 'keyup', 'change']) {
    field.inputs[0].addEventListener(type, (event) => {
      const { inputType, data } = event as InputEvent;
      heard.push(inputType ? `${type} ${inputType} ${data ?? ''}` : type);
    });
  }
  await fillCode(field, code);
  expect(heard).toEqual([
    'focusin',
    'keydown',
    'beforeinput insertText 4',
    'input insertText 4',
    'keyup',
    'change',
  ]);
});

test('replaces what was there before', async () => {
  const field = row();
  boxOf(field, 2).value = '9';
  await fillCode(field, code);
  expect(valuesOf(field)).toBe(code);
});

test('waits for boxes that are disabled until the one before is filled', async () => {
  const field = row(box + box.replace('<input', '<input disabled').repeat(5));
  for (const [index, input] of field.inputs.entries()) {
    input.addEventListener('input', () => {
      setTimeout(() => field.inputs[index + 1]?.removeAttribute('disabled'), 30);
    });
  }
  expect(await fillCode(field, code)).toMatchObject({ ok: true });
  expect(valuesOf(field)).toBe(code);
});

test('goes on in the boxes that a framework draws anew', async () => {
  const field = row();
  const form = field.inputs[0].form;
  form?.addEventListener('input', (event) => {
    const old = event.target as HTMLInputElement;
    const drawn = old.cloneNode() as HTMLInputElement;
    drawn.value = old.value;
    old.replaceWith(drawn);
  });
  expect(await fillCode(field, code)).toMatchObject({ ok: true });
  expect([...(form?.querySelectorAll('input') ?? [])].map(({ value }) => value).join('')).toBe(
    code,
  );
});

test('stops once the page has spread the first characters itself', async () => {
  const field = row();
  let heard = 0;
  field.inputs[0].form?.addEventListener('input', () => {
    heard += 1;
    for (const [index, input] of field.inputs.entries()) input.value = code[index] ?? '';
  });
  expect(await fillCode(field, code)).toMatchObject({ ok: true });
  expect(heard).toBe(1);
});

test('knows a code again that the page spreads over more inputs', async () => {
  const field = single();
  const [input] = field.inputs;
  input.after(...Array.from({ length: 5 }, () => document.createElement('input')));
  const all = [...(input.parentElement?.querySelectorAll('input') ?? [])];
  input.addEventListener('input', () => {
    const { value } = input;
    for (const [index, one] of all.entries()) one.value = value[index] ?? '';
  });
  expect(await fillCode(field, code)).toEqual({ ok: true, value: { by: 'value', wentOn: false } });
  expect(all.map(({ value }) => value).join('')).toBe(code);
});

test('pastes where a page takes nothing else', async () => {
  const field = row();
  for (const input of field.inputs) input.addEventListener('input', () => (input.value = ''));
  field.inputs[0].addEventListener('paste', (event) => {
    event.preventDefault();
    const pasted = event.clipboardData?.getData('text') ?? '';
    for (const [index, input] of field.inputs.entries()) input.value = pasted[index] ?? '';
  });
  expect(await fillCode(field, code)).toEqual({ ok: true, value: { by: 'paste', wentOn: false } });
});

test('types where a page trusts only what the browser inserts', async () => {
  const field = single('maxlength="6"');
  const [input] = field.inputs;
  input.addEventListener('input', (event) => {
    if (!event.isTrusted) input.value = '';
  });
  expect(await fillCode(field, code)).toEqual({ ok: true, value: { by: 'typing', wentOn: false } });
  expect(input.value).toBe(code);
});

test('follows the focus while typing', async () => {
  const field = row();
  for (const [index, input] of field.inputs.entries()) {
    input.addEventListener('input', (event) => {
      if (event.isTrusted) field.inputs[index + 1]?.focus();
      else input.value = '';
    });
  }
  expect(await fillCode(field, code)).toMatchObject({ ok: true, value: { by: 'typing' } });
  expect(valuesOf(field)).toBe(code);
});

test('takes a code that the page groups', async () => {
  const field = single('maxlength="7"');
  const [input] = field.inputs;
  input.addEventListener(
    'input',
    () => (input.value = input.value.replace(/^(\d{3})(\d{3})$/, '$1 $2')),
  );
  expect(await fillCode(field, code)).toMatchObject({ ok: true });
  expect(input.value).toBe('402 817');
});

test('takes a code that the page masks', async () => {
  const field = row();
  for (const input of field.inputs) input.addEventListener('change', () => (input.value = '•'));
  expect(await fillCode(field, code)).toMatchObject({ ok: true, value: { by: 'value' } });
});

test('says that the page went on when it submits after the last character', async () => {
  const field = row();
  const submitted: string[] = [];
  const { form } = field.inputs[0];
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted.push(valuesOf(field));
    form.remove();
  });
  boxOf(field, 5).addEventListener('input', () => form?.requestSubmit());
  expect(await fillCode(field, code)).toEqual({ ok: true, value: { by: 'value', wentOn: true } });
  expect(submitted).toEqual([code]);
});

test('gives a page that empties the boxes after the last character the code only once', async () => {
  const field = row();
  const taken: string[] = [];
  boxOf(field, 5).addEventListener('input', () => {
    taken.push(valuesOf(field));
    for (const input of field.inputs) input.value = '';
  });
  expect(await fillCode(field, code)).toMatchObject({ ok: true, value: { wentOn: true } });
  expect(taken).toEqual([code]);
});

test('never submits', async () => {
  const field = single();
  let submits = 0;
  field.inputs[0].form?.addEventListener('submit', (event) => {
    event.preventDefault();
    submits += 1;
  });
  await fillCode(field, code);
  expect(submits).toBe(0);
});

test('adds nothing to the page', async () => {
  const field = row();
  const before = document.body.outerHTML;
  await fillCode(field, code);
  expect(document.body.outerHTML).toBe(before);
});

const spoilers: readonly (readonly [string, (input: HTMLInputElement) => void])[] = [
  ['removes a box', (input) => input.remove()],
  ['hides a box', (input) => (input.style.display = 'none')],
  ['turns a box into another kind', (input) => (input.type = 'url')],
  ['moves a box elsewhere', (input) => document.createElement('div').append(input)],
];
for (const [what, spoil] of spoilers) {
  test(`leaves no half code in a page that ${what} meanwhile`, async () => {
    const field = row();
    boxOf(field, 2).addEventListener('input', () => spoil(boxOf(field, 3)));
    expect(await fillCode(field, code)).toEqual({ ok: false, error: { code: 'field-gone' } });
    expect(valuesOf(field)).toBe('');
  });
}

test('leaves no half code in a page that submits meanwhile', async () => {
  const field = row();
  const { form } = field.inputs[0];
  form?.addEventListener('submit', (event) => event.preventDefault());
  boxOf(field, 2).addEventListener('input', () => form?.requestSubmit(), { once: true });
  expect(await fillCode(field, code)).toEqual({ ok: false, error: { code: 'field-gone' } });
  expect(valuesOf(field)).toBe('');
});

test('leaves no half code in a page that takes none', async () => {
  const field = row();
  boxOf(field, 4).addEventListener(
    'input',
    ({ target }) => ((target as HTMLInputElement).value = ''),
  );
  expect(await fillCode(field, code)).toEqual({ ok: false, error: { code: 'refused' } });
  expect(valuesOf(field)).toBe('');
});

test('touches nothing when the code does not fit', async () => {
  const boxes = row();
  expect(await fillCode(boxes, '12345678')).toEqual({
    ok: false,
    error: { code: 'wrong-length', expected: 6 },
  });
  const short = single('maxlength="6"');
  expect(await fillCode(short, '12345678')).toMatchObject({
    ok: false,
    error: { code: 'wrong-length' },
  });
  expect(valuesOf(boxes) + valuesOf(short)).toBe('');
});

for (const [what, change] of [
  ['disabled', (input: HTMLInputElement) => (input.disabled = true)],
  ['read-only', (input: HTMLInputElement) => (input.readOnly = true)],
  ['hidden', (input: HTMLInputElement) => (input.hidden = true)],
  ['gone', (input: HTMLInputElement) => input.remove()],
] as const) {
  test(`writes nothing into a field that is ${what} by now`, async () => {
    const field = single();
    change(field.inputs[0]);
    expect(await fillCode(field, code)).toEqual({ ok: false, error: { code: 'not-writable' } });
    expect(valuesOf(field)).toBe('');
  });
}
