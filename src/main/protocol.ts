import { randomBytes, webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { protocol, type Protocol } from 'electron';
import { readBelow } from './served-file';

/** Where `index.html` expects the nonce of its answer. */
const NONCE_MARK = '__NONCE__';

/** Makes `app://` and `asset://` known. Only works before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // The compiled code is kept, so that a start doesn't compile it anew.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    { scheme: 'asset', privileges: { standard: true, secure: true } },
  ]);
}

/**
 * Serves the app's own pages from a folder, each answer under a content policy.
 *
 * @param to the protocols of the session that gets them
 * @param policy of each answer, with its nonce
 */
export function servePages(to: Protocol, root: string, policy: (nonce: string) => string): void {
  to.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'outloud' || request.method !== 'GET') return notFound();
    const found = await readBelow(root, url.pathname);
    if (found === null) return notFound();
    const nonce = randomBytes(16).toString('base64');
    const isPage = found.type.startsWith('text/html');
    const body = isPage
      ? found.bytes.toString('utf8').replaceAll(NONCE_MARK, nonce)
      : new Uint8Array(found.bytes);
    return new Response(body, {
      headers: {
        'Content-Type': found.type,
        'Content-Security-Policy': policy(nonce),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    });
  });
}

/**
 * Serves `asset://library/<name>` from the assets of the open library.
 *
 * @param findLibrary the open library's folder, or null while none is open
 */
export function serveAssets(findLibrary: () => Promise<string | null>): void {
  protocol.handle('asset', async (request) => {
    const url = new URL(request.url);
    const library = url.host === 'library' ? await findLibrary() : null;
    const found = library && (await readBelow(join(library, 'assets'), url.pathname));
    if (!found) return notFound();
    return new Response(new Uint8Array(found.bytes), {
      headers: {
        'Content-Type': found.type,
        // An SVG is a document: whatever it holds, it gets to do nothing.
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        // The name is the content's hash. What a sync program still writes is asked for again.
        'Cache-Control': (await isNamedByContent(url.pathname, found.bytes))
          ? 'max-age=31536000, immutable'
          : 'no-store',
      },
    });
  });
}

async function isNamedByContent(path: string, bytes: Buffer): Promise<boolean> {
  const hash = await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return path.startsWith(`/${Buffer.from(hash).toString('hex')}.`);
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
}
