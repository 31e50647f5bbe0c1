import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A folder that is being served to this machine. */
export interface Serving {
  /** Address to open, such as `http://localhost:4173`. */
  readonly address: string;
  readonly port: number;
  /** Stops at once, cutting connections that browsers keep open. */
  readonly stop: () => Promise<void>;
}

/**
 * Serves a folder of static files on loopback only, over IPv4 and, where there is one, IPv6.
 *
 * @param port - 0 takes any free port
 * @param base - path under which the folder appears, with a slash at both ends
 * @returns null when the port is taken
 */
export async function serve(folder: string, port: number, base = '/'): Promise<Serving | null> {
  const answer = (request: IncomingMessage, response: ServerResponse): void =>
    void respond(folder, base, request, response);
  const first = await listen(createServer(answer), port, '127.0.0.1');
  if (first === 'taken' || first === 'absent') return null;
  const chosen = (first.address() as { port: number }).port;
  const second = await listen(createServer(answer), chosen, '::1');
  const servers = [first, ...(typeof second === 'string' ? [] : [second])];
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(close));
  };
  if (second === 'taken') {
    await stop();
    return null;
  }
  const suffix = base === '/' ? '' : base;
  return { address: `http://localhost:${chosen}${suffix}`, port: chosen, stop };
}

function listen(server: Server, port: number, host: string): Promise<Server | 'taken' | 'absent'> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('absent');
      else reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(
  folder: string,
  base: string,
  { url, method, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // SECURITY: a foreign page that makes its own host name point here must not read anything.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '')) {
    plain(response, 403, 'Only for this machine.');
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    plain(response, 405, 'Only GET and HEAD.');
    return;
  }
  const file = fileOf(folder, base, url ?? '/');
  const content = file && (await readFile(file).catch(() => null));
  if (!content) {
    plain(response, 404, 'Not here.');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': content.byteLength,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(method === 'HEAD' ? undefined : content);
}

/** The file that an address stands for, or null outside the folder. */
function fileOf(folder: string, base: string, address: string): string | null {
  const path = decode(address.split(/[?#]/, 1)[0] ?? '/');
  if (!path?.startsWith(base) || path.includes('\0')) return null;
  const root = normalize(folder + sep);
  const file = normalize(join(root, path.slice(base.length)));
  if (!file.startsWith(root)) return null;
  return file.endsWith(sep) ? join(file, 'index.html') : file;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
