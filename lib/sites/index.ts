export { appendsCode } from './appends-code.ts';
export { type DeliveryProblem, type FillOutcome } from './fill-outcome.ts';
export {
  type Candidate,
  type FillPlan,
  type FillWish,
  matching,
  planFill,
  planFillByItself,
} from './fill-plan.ts';
export { type FoundField, type Frame, pageOf } from './frame.ts';
export { likelyFirst } from './likely-accounts.ts';
export { lookAlike } from './look-alike.ts';
export { type MatchRule, matchRules, matchSite } from './match-site.ts';
export { hostAndPort, isThisComputer, originOf, type Page, readPage, readSite } from './page.ts';
export { readableHost } from './readable-host.ts';
export {
  type FieldMark,
  isSameMark,
  learn,
  parseSiteMemory,
  type SiteMemory,
  storedMemory,
} from './site-memory.ts';
export { shownPage, type ShownPage, type SiteView } from './site-view.ts';
