import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { eventually } from '../../integration/support/results.ts';
import { expectAccessible } from '../scenarios/accessibility.ts';
import { field, list, number, openEditor, openStep, press } from './lesson-editor.ts';

describe('the audience and the start of a lesson', () => {
  it('are kept as they are chosen', async () => {
    const { kept } = await openEditor();
    await list('Audience').selectOptions('For users');
    await list('Kind').selectOptions('Test with a certificate');
    await list('Person').selectOptions('Emergency account: password only');
    await page.getByRole('checkbox', { name: 'The menu path is still to be walked' }).click();
    await page.getByRole('checkbox', { name: /^Assume that GRIP asks/ }).click();
    await eventually(kept).toMatchObject({
      audience: 'end-user',
      kind: 'test',
      start: { persona: 'break-glass', menu: 'closed', reading: 'credentials-first' },
    });
  });

  it('another edition begins with the numbers of KPN’s page', async () => {
    const { kept } = await openEditor();
    await number('SMS').fill('7');
    await eventually(() => kept().start.policy.methods.find(({ id }) => id === 'sms')?.points).toBe(
      7,
    );
    await list('Edition').selectOptions('Two-factor standard');
    await expect.element(number('SMS')).toHaveValue('10');
    await expect.element(number('Required authentication Level')).toHaveValue('30');
    await eventually(() => kept().start).toMatchObject({
      edition: 'v3-two-factor',
      policy: { requiredLevel: 30 },
    });
  });

  it('the preview says who gets in', async () => {
    await openEditor();
    const preview = page.getByRole('region', { name: 'Preview of the start' });
    await expect.element(preview).toMatchTextContent(/Credentials.*User with mobile.*: gets in/);
    await number('Required authentication Level').fill('21');
    await expect.element(preview).toMatchTextContent(/Everybody is locked out.*does not get in/);
  });

  it('a number that is none is refused where it stands and not kept', async () => {
    const { kept } = await openEditor();
    await number('Email').fill('five');
    await expect.element(page.getByText('Whole numbers only, from 0 to 1000.')).toBeVisible();
    await expect.element(number('Email')).toHaveAttribute('aria-invalid', 'true');
    expect(kept().start.policy.methods.find(({ id }) => id === 'email')?.points).toBe(0);
  });
});

describe('the question of a step', () => {
  it('is added, answered in the preview, and kept', async () => {
    const { kept } = await openEditor();
    await openStep(/^2\. /);
    await press('Add a question');
    await expect.element(page.getByText('Type the question.')).toBeVisible();
    await expect.element(page.getByText('Not kept yet: first mend what is wrong.')).toBeVisible();
    await field('Text of the question').fill('How many?');
    await field('Answer 1').fill('Two');
    await field('Answer 2').fill('Three');
    await press('Add an answer');
    await field('Answer 3').fill('Four');
    await page.getByRole('radio', { name: 'Answer 3 is right' }).click();
    await press('Remove answer 1');
    await expect.element(page.getByText('Kept in this browser.')).toBeVisible();
    await eventually(() => kept().steps[1]?.question).toEqual({
      text: 'How many?',
      answers: ['Three', 'Four'],
      right: 1,
    });
    const preview = page.getByRole('region', { name: 'Preview of step 2' });
    await preview.getByRole('radio', { name: 'Four' }).click();
    await preview.getByRole('button', { name: 'Answer' }).click();
    await expect.element(preview.getByText('✓ Right.')).toBeVisible();
    await press('Remove the question');
    await eventually(() => kept().steps[1]?.question).toBeNull();
  });
});

describe('what is wrong', () => {
  it('is said at the field and at the step', async () => {
    const { kept } = await openEditor();
    const before = kept();
    await openStep(/^1\. /);
    await field('Title of the lesson').fill('');
    await expect.element(page.getByText('Type a title of 1 to 120 characters.')).toBeVisible();
    await field('Title of the lesson').fill('Ours');
    await page.getByRole('combobox', { name: 'Control it points to' }).fill('colour');
    await expect
      .element(page.getByText('the page has no such control: colour', { exact: true }))
      .toBeVisible();
    await expect.element(page.getByText(/^1\. .*to be mended/)).toBeVisible();
    await expect
      .element(page.getByText('Step 1: the page has no such control: colour'))
      .toBeVisible();
    expect(kept().steps[0]?.control).toBe(before.steps[0]?.control);
    await page.getByRole('combobox', { name: 'Control it points to' }).fill('points.sms');
    await field('Solution, one command a line').fill('set sms 4');
    await page.getByText('Edit lesson').click();
    await expect
      .element(
        page
          .getByText('the solution does not lead to this: points.sms = 5', { exact: true })
          .first(),
      )
      .toBeVisible();
  });

  it('axe finds nothing on the form, also where something is wrong', async () => {
    const { settings } = await openEditor();
    await openStep(/^1\. /);
    await press('Add a question');
    await expectAccessible(settings);
  });
});
