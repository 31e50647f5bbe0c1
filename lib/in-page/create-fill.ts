import { appendCode, fillCode } from '../autofill/index.ts';
import { fail, ok } from '../result.ts';
import type { Fill, InPage } from './in-page.ts';

/** Makes what puts a code into a field that `inPage` found, and still finds. */
export const createFill =
  (inPage: InPage): Fill =>
  async ({ look, field, code, submits }) => {
    const target = inPage.take(look, field);
    if (target === null) return fail({ code: 'field-gone' });
    const [input] = target.field.inputs;
    const isAppended = target.because === 'password';
    const result = isAppended ? appendCode(input, code) : await fillCode(target.field, code);
    if (!result.ok) return result;
    const gone = result.value.wentOn || !input.isConnected;
    // SECURITY: never twice: a page that went on has sent it by itself.
    if (submits && !gone) input.form?.requestSubmit();
    return ok({ gone });
  };
