/** Where the app's own pages live. */
export const APP_ORIGIN = 'app://outloud';

const OUTSIDE = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address as a browser would really go to it, when it may leave the app.
 *
 * @returns null for every scheme but http, https and mailto, for what is no address, and for one
 *   whose user name disguises its host (`https://bank.example@evil.example`)
 */
export function readOutsideAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!OUTSIDE.has(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol !== 'mailto:' && url.hostname === '') return null;
  return url.href;
}
