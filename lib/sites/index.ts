export { appendsCode } from './appends-code.ts';
export { likelyFirst } from './likely-accounts.ts';
export { lookAlike } from './look-alike.ts';
export { matchRules, matchSite } from './match-site.ts';
export { isThisComputer, originOf, type Page, readPage, readSite } from './page.ts';
export { readableHost } from './readable-host.ts';
