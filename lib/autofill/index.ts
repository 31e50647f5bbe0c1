export { appendCode } from './append-code.ts';
export { type Channel, type CodeField, type CodeFieldReason } from './code-field.ts';
export { fieldOf } from './field-of.ts';
export { fillCode, type Filled, type FillProblem, type FillResult } from './fill-code.ts';
export { type FindOptions, isFillable } from './fillable.ts';
export { findCodeFields, findInSteps } from './find-code-fields.ts';
export { findPasswordField } from './find-password-field.ts';
