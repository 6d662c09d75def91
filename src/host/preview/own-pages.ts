import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { IMAGE_TYPES } from '#core/image-types';
import { LOOPBACK } from '#core/publish/preview/site-server';
import type { OwnPage, OwnPages } from '#core/publish/preview/previewer';

const PAGE = 'text/html; charset=utf-8';

/** A page may show its own pictures, and do nothing. */
const POLICY = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'";

/** Serves pages from memory to this computer alone. */
export async function serveOwnPages(): Promise<OwnPages> {
  let pages = new Map<string, OwnPage['content']>();
  const server = createServer((request, response) => {
    const path = pathOf(String(request.url));
    const content = pages.get(path);
    if (content === undefined) answer(response, 404, PAGE, 'There is no such page.');
    else answer(response, 200, path === '' ? PAGE : typeOf(path), content);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${LOOPBACK}:${port}/`,
    show: (shown) => {
      pages = new Map(shown.map(({ path, content }) => [path, content]));
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function typeOf(path: string): string | undefined {
  return IMAGE_TYPES[extname(path).slice(1).toLowerCase()];
}

function answer(
  response: ServerResponse,
  status: number,
  type: string | undefined,
  content: string | Uint8Array,
): void {
  response.writeHead(status, {
    'Content-Type': type ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(content);
}

/** Without a slash at its beginning. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://here').pathname).slice(1);
  } catch {
    return '/';
  }
}
