/** A page of the full tab, and what the address tells it. */
export interface Route {
  readonly page: string;
  /** What follows the page's id, such as "3" in `#/lessons/3`; empty where nothing does. */
  readonly path: string;
}

/** The fragment that leads to a page: `#/compare`, `#/lessons/multi-factor/3`. */
export const hashOf = (page: string, path = ''): string =>
  `#/${page}${path === '' ? '' : `/${path.split('/').map(encodeURIComponent).join('/')}`}`;

/** Reads a fragment; null where it names none of `pages`. */
export function parseRoute(hash: string, pages: readonly string[]): Route | null {
  const [, page = '', path = ''] = /^#\/([^/]+)(?:\/(.*))?$/.exec(hash) ?? [];
  if (!pages.includes(page)) return null;
  try {
    return { page, path: decodeURIComponent(path) };
  } catch {
    return { page, path: '' };
  }
}

/**
 * Keeps the shown page in step with the address, so that back, forward and bookmarks work.
 *
 * An address without a page, or of one that is not there, shows the first page. One that carries a
 * scenario (`#s=…`) opens that there, once: reloading shows the draft, not the link.
 */
export class Router {
  readonly #pages: readonly [string, ...string[]];
  readonly #openLink: (hash: string) => void;
  #current: Route = $state.raw({ page: '', path: '' });

  /** @param pages - ids, the one to start with first */
  constructor(pages: readonly [string, ...string[]], openLink: (hash: string) => void) {
    this.#pages = pages;
    this.#openLink = openLink;
    this.#read();
    addEventListener('hashchange', () => this.#read());
  }

  get current(): Route {
    return this.#current;
  }

  go(page: string, path = ''): void {
    location.hash = hashOf(page, path);
  }

  #read(): void {
    const { hash } = location;
    if (hash.startsWith('#s=')) this.#openLink(hash);
    const route = parseRoute(hash, this.#pages);
    if (route === null && hash !== '')
      history.replaceState(null, '', location.pathname + location.search);
    this.#current = route ?? { page: this.#pages[0], path: '' };
  }
}
