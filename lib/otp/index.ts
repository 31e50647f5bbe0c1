export { type Account } from './account.ts';
export { type Code, codeAt } from './code-at.ts';
export { formatKeyUri } from './format-key-uri.ts';
export { type KeyUriProblem } from './key-uri-problem.ts';
export { type Change, type Normalisation } from './normalisation.ts';
export { parseKeyUri } from './parse-key-uri.ts';
