import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a site answers: the whole document, given the port that all sites are at. */
export type SitePage = (port: number) => string;

/** Sites on this computer, told apart by host and path. */
export interface SiteServer {
  readonly port: number;
  /** The address of a page, such as `page('acme.localhost', '/login')`. */
  readonly page: (host: string, path?: string) => string;
  /** Puts a page at a path of every host. */
  readonly put: (path: string, page: SitePage) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server on a free port; browsers take every `*.localhost` for this computer. */
export async function startSites(): Promise<SiteServer> {
  const pages = new Map<string, SitePage>();
  let port = 0;
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.statusCode = page ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page?.(port) ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  return {
    port,
    page: (host, path = '/') => `http://${host}:${port}${path}`,
    put: (path, page) => void pages.set(path, page),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
