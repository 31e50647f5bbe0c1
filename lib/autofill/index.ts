export { type Channel, type CodeField, type CodeFieldReason } from './code-field.ts';
export { fillCode, type Filled, type FillProblem, type FillResult } from './fill-code.ts';
export { findCodeFields, type FindOptions } from './find-code-fields.ts';
