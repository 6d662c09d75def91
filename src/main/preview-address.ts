const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Schemes that stay in the page. */
const WITHIN = new Set(['data:', 'blob:', 'about:']);

const WEB = new Set(['http:', 'https:', 'ws:', 'wss:']);

/** Whether an address is one of the site that is shown: on this computer, at its port. */
export function isOfSite(address: string, root: string): boolean {
  const [url, site] = [parse(address), parse(root)];
  if (url === null || site === null) return false;
  return (
    LOOPBACK.has(url.hostname) && url.port === site.port && /^(?:http|ws):$/.test(url.protocol)
  );
}

/**
 * What becomes of something that a page of the site wants.
 * @returns `other` for what comes from another site, which a person may allow; `never` for files of
 *   this computer and whatever else listens on it
 */
export function judgeRequest(address: string, root: string): 'load' | 'other' | 'never' {
  const url = parse(address);
  if (url === null) return 'never';
  if (WITHIN.has(url.protocol) || isOfSite(address, root)) return 'load';
  return WEB.has(url.protocol) && !LOOPBACK.has(url.hostname) && !url.hostname.startsWith('127.')
    ? 'other'
    : 'never';
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
