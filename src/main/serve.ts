import type { Protocol, ProtocolResponse } from 'electron';

/** What a page gets for an address of ours. */
export interface Served {
  readonly bytes: Buffer;
  readonly type: string;
  /** The content security policy that it stands under. */
  readonly policy: string;
  /** How long Chromium may keep it; not at all where nothing is told. */
  readonly cache?: string;
}

/**
 * Answers what is asked of a scheme. By the call that Electron had before `handle`, and advises
 * against: `handle` reads the whole of Node's `fetch` before the first page of a start.
 *
 * @param to the protocols of the session that gets it
 * @param find null where there is nothing
 */
export function serve(
  to: Protocol,
  scheme: string,
  find: (url: URL, method: string) => Promise<Served | null>,
): void {
  const answer = async (address: string, method: string): Promise<ProtocolResponse> => {
    const served = await find(new URL(address), method);
    if (served === null)
      return { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('Not found') };
    const { bytes, type, policy, cache = 'no-store' } = served;
    return {
      ...readType(type),
      data: bytes,
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': cache,
      },
    };
  };
  const isServed = to.registerBufferProtocol(scheme, ({ url, method }, respond) => {
    answer(url, method).then(respond, () => respond({ error: FAILED }));
  });
  if (!isServed) throw new Error(`${scheme}:// could not be served.`);
}

/** Chromium’s `net::ERR_FAILED`. */
const FAILED = -2;

function readType(type: string): Pick<ProtocolResponse, 'mimeType' | 'charset'> {
  const [mimeType = type, charset] = type.split('; charset=');
  return charset === undefined ? { mimeType } : { mimeType, charset };
}
