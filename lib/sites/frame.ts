import { matchSite } from './match-site.ts';
import { originOf, readPage, type Page } from './page.ts';

/** A field that may take a code, as the script in its document saw it. */
export interface FoundField {
  /** Where it stands in that script's list. */
  readonly index: number;
  readonly channel: 'authenticator' | 'sms' | 'email' | 'unknown';
  /** The more, the surer that it takes a code. */
  readonly score: number;
  readonly isFocused: boolean;
}

/** A document in a tab: the page itself or a frame in it. */
export interface Frame {
  readonly documentId: string;
  /** 0 for the page itself. */
  readonly frameId: number;
  /** The document's own origin; `null` (the word) where it is opaque, as in a sandbox. */
  readonly origin: string;
  readonly address: string;
  /** Origins of the documents around it, the nearest first. */
  readonly ancestors: readonly string[];
  readonly fields: readonly FoundField[];
  /** Origins of the frames in it, as its markup names them: a hint, not to be relied on. */
  readonly inner: readonly string[];
}

/**
 * The page that a document counts as, or null where no site stands behind it.
 *
 * SECURITY: the origin decides, not the address: in a sandbox a document has the address of a site
 * and none of its rights. `about:blank` and `srcdoc` are as good as the document that made them, and
 * have no path; `blob:` and `data:` documents are anybody's.
 */
export function pageOf({ origin, address }: Frame): Page | null {
  const own = readPage(origin);
  if (own === null) return null;
  if (/^about:(blank|srcdoc)([?#]|$)/.test(address)) return own;
  const page = readPage(address);
  return page !== null && originOf(page) === originOf(own) ? page : null;
}

/**
 * The first document around a frame that belongs to another site, or null where all are of one.
 *
 * SECURITY: whoever embeds a page can cover it, move it and choose what the user thinks it is.
 */
export function foreignAncestor({ origin, ancestors }: Frame): string | null {
  const isOwn = (ancestor: string): boolean => {
    const page = readPage(ancestor);
    return page !== null && matchSite({ sites: [origin], rule: 'domain' }, page).ok;
  };
  return ancestors.find((ancestor) => !isOwn(ancestor)) ?? null;
}
