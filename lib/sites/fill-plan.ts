import { foreignAncestor, pageOf, type FoundField, type Frame } from './frame.ts';
import { matchSite, type SiteRule } from './match-site.ts';
import { originOf, type Page } from './page.ts';

/** An account, as far as choosing one for a field needs it. */
export interface Candidate extends SiteRule {
  readonly id: string;
}

/** What the user asked for. */
export interface FillWish {
  /** The account that the user picked; else the one that matches. */
  readonly accountId?: string | undefined;
  /** Whether a field for texted or emailed codes is all right. */
  readonly anyChannel?: boolean | undefined;
  /** Whether a frame of one origin inside a page of another was agreed to. */
  readonly isAgreed: (origin: string, within: string) => boolean;
}

/** One code, for one field of one document. */
interface FieldTarget {
  readonly documentId: string;
  readonly field: number;
  /** The page by whose address the account was matched. */
  readonly page: Page;
}

/** What to do, or what stands in the way. */
export type FillPlan =
  | ({ readonly code: 'fill'; readonly accountId: string } & FieldTarget)
  /** Several accounts match. */
  | ({ readonly code: 'choose'; readonly accountIds: readonly string[] } & FieldTarget)
  /** The field waits for a code that was texted or emailed. */
  | ({
      readonly code: 'other-channel';
      readonly channel: 'sms' | 'email';
      readonly accountId: string;
    } & FieldTarget)
  /** No account belongs to the page with the field. */
  | ({ readonly code: 'no-account' } & FieldTarget)
  /** The account belongs to the site, but the page came without encryption. */
  | { readonly code: 'insecure'; readonly page: Page }
  /** The field is in a frame of one site inside a page of another. */
  | { readonly code: 'embedded'; readonly page: Page; readonly within: string }
  /** No field was found; perhaps it is in a frame that was not looked into. */
  | {
      readonly code: 'no-field';
      readonly accountIds: readonly string[];
      readonly unseen: readonly string[];
    };

interface Place {
  readonly frame: Frame;
  readonly page: Page;
  readonly field: FoundField;
}

/**
 * Chooses the field and the account for one fill that the user asked for.
 *
 * @param frames - the documents that could be looked into, the page itself among them
 */
export function planFill(
  frames: readonly Frame[],
  candidates: readonly Candidate[],
  wish: FillWish,
): FillPlan {
  const allowed = candidates.filter(
    ({ id }) => wish.accountId === undefined || id === wish.accountId,
  );
  const places = placesIn(frames);
  const open = places.filter(({ frame, page }) => {
    const within = foreignAncestor(frame);
    return within === null || wish.isAgreed(originOf(page), within);
  });
  const [first] = open;
  if (!first) return withoutField(frames, places, allowed);

  const matched = open.find(({ page }) => matching(allowed, page).length > 0);
  if (!matched) {
    const isInsecure = allowed.some((candidate) => outcome(candidate, first.page) === 'insecure');
    return isInsecure
      ? { code: 'insecure', page: first.page }
      : { code: 'no-account', ...targetOf(first) };
  }
  const accountIds = matching(allowed, matched.page);
  const sameDocument = open.filter(({ frame }) => frame.documentId === matched.frame.documentId);
  const place =
    sameDocument.find(({ field }) => wish.anyChannel === true || isOurs(field)) ?? matched;
  const [accountId = '', ...others] = accountIds;
  if (others.length > 0) return { code: 'choose', accountIds, ...targetOf(place) };
  const { channel } = place.field;
  if ((channel === 'sms' || channel === 'email') && wish.anyChannel !== true) {
    return { code: 'other-channel', channel, accountId, ...targetOf(place) };
  }
  return { code: 'fill', accountId, ...targetOf(place) };
}

/**
 * Chooses for a page that is filled by itself: exactly one account and exactly one field for codes of
 * an authenticator, in a document that nobody else embeds. Null where there is the least doubt.
 */
export function planFillByItself(
  frame: Frame,
  candidates: readonly Candidate[],
): (FillPlan & { code: 'fill' }) | null {
  if (foreignAncestor(frame) !== null) return null;
  const [place, ...others] = placesIn([frame]).filter(({ field }) => isOurs(field));
  if (!place || others.length > 0) return null;
  const [accountId, ...otherAccounts] = matching(candidates, place.page);
  if (accountId === undefined || otherAccounts.length > 0) return null;
  return { code: 'fill', accountId, ...targetOf(place) };
}

/** Ids of the accounts that belong to a page. */
export const matching = (candidates: readonly Candidate[], page: Page): string[] =>
  candidates.filter((candidate) => outcome(candidate, page) === 'match').map(({ id }) => id);

function outcome(candidate: Candidate, page: Page): 'match' | 'other-site' | 'insecure' {
  const match = matchSite(candidate, page);
  return match.ok ? 'match' : match.error;
}

/** Every field behind which a site stands: where the user is first, then the likeliest. */
function placesIn(frames: readonly Frame[]): Place[] {
  return frames
    .flatMap((frame) => {
      const page = pageOf(frame);
      return page === null ? [] : frame.fields.map((field) => ({ frame, page, field }));
    })
    .sort(
      (a, b) =>
        Number(b.field.isFocused) - Number(a.field.isFocused) || b.field.score - a.field.score,
    );
}

function withoutField(
  frames: readonly Frame[],
  embedded: readonly Place[],
  candidates: readonly Candidate[],
): FillPlan {
  // Of the frames that others embed, one that an account belongs to is the likelier one.
  const place = embedded.find(({ page }) => matching(candidates, page).length > 0) ?? embedded[0];
  const within = place && foreignAncestor(place.frame);
  if (place && within) return { code: 'embedded', page: place.page, within };
  const top = frames.find(({ frameId }) => frameId === 0);
  const page = top ? pageOf(top) : null;
  const seen = new Set(frames.map(({ origin }) => origin));
  const unseen = new Set(
    frames.flatMap(({ inner }) => inner).filter((origin) => !seen.has(origin)),
  );
  return {
    code: 'no-field',
    accountIds: page === null ? [] : matching(candidates, page),
    unseen: [...unseen],
  };
}

const isOurs = ({ channel }: FoundField): boolean =>
  channel === 'authenticator' || channel === 'unknown';

const targetOf = ({ frame, field, page }: Place): FieldTarget => ({
  documentId: frame.documentId,
  field: field.index,
  page,
});
