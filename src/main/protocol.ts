import { randomBytes, webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { protocol, type Protocol } from 'electron';
import { serve } from './serve';
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
  serve(to, 'app', async (url, method) => {
    if (url.host !== 'outloud' || method !== 'GET') return null;
    const found = await readBelow(root, url.pathname);
    if (found === null) return null;
    const { bytes, type } = found;
    const nonce = randomBytes(16).toString('base64');
    return {
      type,
      bytes: type.startsWith('text/html')
        ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE_MARK, nonce))
        : bytes,
      policy: policy(nonce),
    };
  });
}

/** An SVG is a document: whatever it holds, it gets to do nothing. */
const ASSET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * Serves `asset://library/<name>` from the assets of the open library.
 *
 * @param findLibrary the open library's folder, or null while none is open
 */
export function serveAssets(findLibrary: () => Promise<string | null>): void {
  serve(protocol, 'asset', async (url) => {
    const library = url.host === 'library' ? await findLibrary() : null;
    const found = library === null ? null : await readBelow(join(library, 'assets'), url.pathname);
    if (found === null) return null;
    return {
      ...found,
      policy: ASSET_POLICY,
      // The name is the content's hash. What a sync program still writes is asked for again.
      ...((await isNamedByContent(url.pathname, found.bytes)) && {
        cache: 'max-age=31536000, immutable',
      }),
    };
  });
}

async function isNamedByContent(path: string, bytes: Buffer): Promise<boolean> {
  const hash = await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return path.startsWith(`/${Buffer.from(hash).toString('hex')}.`);
}
